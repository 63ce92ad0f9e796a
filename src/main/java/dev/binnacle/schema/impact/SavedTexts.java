package dev.binnacle.schema.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The saved queries of a workspace. */
public final class SavedTexts {
    private SavedTexts() {}

    /**
     * Every {@code .sql} file of a folder, folders within it included; none where it is missing.
     */
    public static List<SavedText> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SavedText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SavedTexts::sql).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.add(new SavedText(name, Files.readString(file)));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return texts;
    }

    private static boolean sql(Path file) {
        return file.toString().endsWith(".sql") && Files.isRegularFile(file);
    }
}
