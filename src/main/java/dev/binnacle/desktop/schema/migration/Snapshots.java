package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.workspace.folder.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Structures saved in the workspace, each the text of a definition. Inside jobs only. */
record Snapshots(Path folder) {
    private static final String ENDING = ".sql";
    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._-]+");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm").withZone(ZoneId.systemDefault());

    /** A name for one, such as {@code harbour 2026-11-26 2105}. */
    static String name(String backend, Instant moment) {
        String plain = backend.replaceAll("[^\\p{L}\\p{N} ._-]+", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST / 2))
                + " "
                + MOMENT.format(moment);
    }

    /** The names, newest first as their moments sort. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw unwritten(failure);
        }
    }

    Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** Keeps a structure's text under a name that is not taken yet. */
    Path save(String name, String text) {
        String wanted = name.strip();
        boolean usable =
                wanted.length() <= LONGEST
                        && NAME.matcher(wanted).matches()
                        && !wanted.startsWith(".");
        if (!usable) {
            throw Problem.of(ProblemCode.SNAPSHOT_NAME, "").exception();
        }
        Path file = file(wanted);
        if (Files.exists(file)) {
            throw Problem.of(ProblemCode.SNAPSHOT_EXISTS, "").exception();
        }
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failure) {
            throw unwritten(failure);
        }
    }

    private static RuntimeException unwritten(IOException failure) {
        return Problem.of(ProblemCode.SNAPSHOT_UNWRITTEN, String.valueOf(failure.getMessage()))
                .exception(failure);
    }
}
