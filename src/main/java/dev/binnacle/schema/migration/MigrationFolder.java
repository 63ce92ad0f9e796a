package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The migrations of a folder and the folders in it.
 *
 * @param versioned in the order they run
 * @param repeatable in the order they run, after all others
 * @param findings what is odd about the folder, for people
 */
public record MigrationFolder(
        Path path,
        List<MigrationFile> versioned,
        List<MigrationFile> repeatable,
        List<String> findings) {
    public MigrationFolder {
        versioned = List.copyOf(versioned);
        repeatable = List.copyOf(repeatable);
        findings = List.copyOf(findings);
    }

    /** Reads a folder; one that is not there is empty. Two files of one version are a Problem. */
    public static MigrationFolder read(Path folder) {
        List<MigrationFile> versioned = new ArrayList<>();
        List<MigrationFile> repeatable = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Path file : files(folder)) {
            String script = folder.relativize(file).toString().replace('\\', '/');
            Optional<MigrationName> name = MigrationName.parse(String.valueOf(file.getFileName()));
            if (name.isEmpty()) {
                findings.add(script + " is no migration by its name, and is left out.");
            } else {
                MigrationFile one = file(file, script, name.get());
                (one.version() == null ? repeatable : versioned).add(one);
            }
        }
        versioned.sort(Comparator.comparing(MigrationFolder::version));
        repeatable.sort(Comparator.comparing(MigrationFile::description));
        noted(versioned, findings);
        return new MigrationFolder(folder, versioned, repeatable, findings);
    }

    private static List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            String.valueOf(file.getFileName()).endsWith(MigrationName.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    private static MigrationFile file(Path file, String script, MigrationName name) {
        try {
            return new MigrationFile(
                    file,
                    script,
                    name.version(),
                    name.description(),
                    Files.readString(file),
                    settings(Path.of(file + ".conf")));
        } catch (MalformedInputException failure) {
            throw Problem.of(ProblemCode.MIGRATION_UNREADABLE, file + " is not in UTF-8.")
                    .exception(failure);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.load(in);
            }
        }
        return settings;
    }

    private static RuntimeException unreadable(Path path, IOException failure) {
        return Problem.of(ProblemCode.MIGRATION_UNREADABLE, path + ": " + failure.getMessage())
                .exception(failure);
    }

    private static void noted(List<MigrationFile> versioned, List<String> findings) {
        for (int i = 1; i < versioned.size(); i++) {
            MigrationFile before = versioned.get(i - 1);
            MigrationFile file = versioned.get(i);
            if (version(before).equals(version(file))) {
                throw Problem.of(
                                ProblemCode.MIGRATION_TWICE,
                                before.script() + " and " + file.script() + ".")
                        .exception();
            }
            if (version(before).leavesGapBefore(version(file))) {
                findings.add("No migration between " + before.script() + " and " + file + ".");
            }
        }
    }

    static MigrationVersion version(MigrationFile file) {
        return Objects.requireNonNull(file.version());
    }

    /** The highest version of a file; empty = there is none. */
    public Optional<MigrationVersion> highest() {
        return versioned.isEmpty() ? Optional.empty() : Optional.of(version(versioned.getLast()));
    }
}
