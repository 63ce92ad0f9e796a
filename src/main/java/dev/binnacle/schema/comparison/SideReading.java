package dev.binnacle.schema.comparison;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionProblem;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.scratch.Harmless;
import dev.binnacle.schema.scratch.Settling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the structure of a side. */
final class SideReading {
    private static final int TOLD = 5;

    private final Definitions definitions;
    private final SettledDefinitions settled;

    SideReading(Definitions definitions, Settling settling) {
        this.definitions = definitions;
        this.settled = new SettledDefinitions(settling);
    }

    /**
     * @param live the database whose server settles what people wrote
     * @param notes takes what could not be taken into account
     */
    Catalog read(Database live, Side side, List<String> notes, Progress progress) {
        return switch (side) {
            case Side.Here here -> {
                progress.at(-1, "Reading the structure of " + live.settings().name());
                yield Bookkeeping.without(live.catalog(progress));
            }
            case Side.Live other -> {
                progress.at(-1, "Reading the structure of " + other.name());
                Database database = other.database().apply(progress);
                sameEngine(live, database.settings().engine().title());
                yield Bookkeeping.without(database.catalog(progress));
            }
            case Side.Definition definition ->
                    written(
                            live,
                            definition.path(),
                            "There is no definition yet.",
                            notes,
                            progress);
            case Side.Migrations folder ->
                    written(
                            live,
                            folder.folder(),
                            "The migrations folder has no files yet.",
                            notes,
                            progress);
        };
    }

    private Catalog written(
            Database live, Path path, String none, List<String> notes, Progress progress) {
        progress.at(-1, "Reading " + path.getFileName());
        if (!begun(path)) {
            throw Problem.of(ProblemCode.DEFINITION_MISSING, none, "").exception();
        }
        Definition definition = whole(live, path);
        progress.at(-1, "Saying " + path.getFileName() + " in the database's own words");
        Settling.Settled known = settled.of(live, definition, true, progress);
        if (known.note() != null) {
            notes.add("Compared as written: " + known.note());
        }
        return known.catalog();
    }

    /** The definition for a look that nobody asked for; empty = there is none. */
    Optional<Settling.Settled> quietly(Database live, Path path, Progress progress) {
        if (!begun(path)) {
            return Optional.empty();
        }
        Definition read = whole(live, path);
        List<String> texts = read.files().stream().map(SourceFile::text).toList();
        // what would run a routine or a query is compared as it is written
        return Optional.of(
                Harmless.quiet(texts, live.dialect().syntax())
                        ? settled.of(live, read, false, progress)
                        : new Settling.Settled(
                                read.catalog(), "making it would run routines or queries"));
    }

    private Definition whole(Database live, Path path) {
        Definition read = definitions.read(path, live.dialect().engine());
        if (!read.problems().isEmpty()) {
            throw Problem.of(ProblemCode.DEFINITION_BROKEN, words(read, path)).exception();
        }
        sameEngine(live, read.engine().title());
        return read;
    }

    /** Files by their names within the workspace. */
    private static String words(Definition read, Path path) {
        Path above = path.getParent();
        String start = above == null ? "" : above + path.getFileSystem().getSeparator();
        List<String> lines =
                read.problems().stream()
                        .limit(TOLD)
                        .map(DefinitionProblem::words)
                        .map(line -> line.startsWith(start) ? line.substring(start.length()) : line)
                        .toList();
        int more = read.problems().size() - lines.size();
        return String.join("\n", lines) + (more > 0 ? "\n… and " + more + " more" : "");
    }

    private static boolean begun(Path path) {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DEFINITION_UNREADABLE, String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private static void sameEngine(Database live, String other) {
        String own = live.settings().engine().title();
        if (!own.equals(other)) {
            throw Problem.of(ProblemCode.PLAN_ENGINES, own + " and " + other + ".").exception();
        }
    }
}
