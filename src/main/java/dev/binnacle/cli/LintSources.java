package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Fixes;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Source;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that a lint reads and writes. */
final class LintSources {
    private LintSources() {}

    /** Files as they are named; of folders the {@code .sql} files in the order of their names. */
    static List<Source> read(List<Path> paths) {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                sources.add(new Source(file.toString(), text(file)));
            }
        }
        return sources;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw unusable(file, failure);
        }
    }

    /** The database whose SQL the files are. */
    static Engine engine(Definitions definitions, List<Source> sources) {
        return definitions
                .parse(
                        sources.stream()
                                .map(source -> new SourceFile(source.file(), source.text()))
                                .toList())
                .engine();
    }

    /** Makes what can be made, and gives back what is left to people. */
    static List<Finding> fix(List<Source> sources, List<Finding> findings, PrintWriter err) {
        List<Finding> left = new ArrayList<>(findings);
        for (Source source : sources) {
            List<Finding> fixable =
                    Fixes.automatic(findings).stream()
                            .filter(finding -> {
                                Place place = finding.place();
                                return place != null && place.file().equals(source.file());
                            })
                            .toList();
            if (!fixable.isEmpty()) {
                write(Path.of(source.file()), Fixes.apply(source.text(), fixable));
                left.removeAll(fixable);
                err.printf("%s: %d changed%n", source.file(), fixable.size());
            }
        }
        err.flush();
        return left;
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw unusable(file, failure);
        }
    }

    private static RuntimeException unusable(Path file, IOException failure) {
        return Problem.of(
                        ProblemCode.LINT_FILE,
                        file + " cannot be used.",
                        failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .exception(failure);
    }
}
