package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Side;
import dev.binnacle.workspace.folder.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comparing writes into the workspace and reads from it, in jobs. */
final class WorkspaceFiles {
    private static final Pattern PLACE = Pattern.compile("(.*?):\\d+:\\d+: .*", Pattern.DOTALL);

    private final Workbench workbench;
    private final Backend backend;
    private final MigrationServices services;
    private final Snapshots snapshots;

    WorkspaceFiles(Workbench workbench, Backend backend, MigrationServices services) {
        this.workbench = workbench;
        this.backend = backend;
        this.services = services;
        this.snapshots = new Snapshots(services.snapshots());
    }

    /** Gives the names of the snapshots; none where they cannot be listed, which is told. */
    void snapshots(Consumer<List<String>> then) {
        workbench
                .jobs()
                .start("Looking for snapshots", progress -> snapshots.names())
                .whenDone(then)
                .whenFailed(problem -> {
                    workbench.report(problem);
                    then.accept(List.of());
                });
    }

    /** Saves the structure as it is now, and gives the names that there are then. */
    void save(String name, Consumer<List<String>> then, Consumer<Problem> refused) {
        workbench
                .jobs()
                .start(
                        "Saving a snapshot of " + backend.name(),
                        progress -> {
                            String text = text(progress);
                            Path file = snapshots.save(name, text);
                            return new Saved(file, text.lines().count(), snapshots.names());
                        })
                .whenDone(saved -> {
                    workbench.announce(
                            "Saved " + saved.lines() + " lines to " + saved.file().getFileName());
                    then.accept(saved.names());
                })
                .whenFailed(refused);
    }

    private record Saved(Path file, long lines, List<String> names) {}

    private String text(Progress progress) {
        Database database = backend.await(progress);
        return services.print().apply(database, database.catalog(progress));
    }

    /** Begins the definition with the structure as it is now. */
    void begin(Runnable then) {
        Path file = services.definition().resolve("schema.sql");
        workbench
                .jobs()
                .start(
                        "Writing " + file.getFileName(),
                        progress -> {
                            String text = text(progress);
                            write(file, text);
                            return text.lines().count();
                        })
                .whenDone(lines -> {
                    workbench.announce("Wrote " + lines + " lines to " + file.getFileName());
                    workbench.backends().refresh(backend);
                    then.run();
                })
                .whenFailed(workbench::report);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw Problem.of(ProblemCode.DEFINITION_UNWRITTEN, String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    /** The file whose place the problem names first. */
    Optional<Path> broken(Problem problem, List<Side> sides) {
        Matcher named = PLACE.matcher(problem.detail());
        if (!named.matches()) {
            return Optional.empty();
        }
        return sides.stream()
                .filter(Side.Definition.class::isInstance)
                .map(side -> ((Side.Definition) side).path().resolveSibling(named.group(1)))
                .findFirst();
    }

    /** In an SQL tab, where it can be mended and saved. */
    void open(Path file) {
        workbench.open(Target.savedQuery(backend.id(), file));
    }
}
