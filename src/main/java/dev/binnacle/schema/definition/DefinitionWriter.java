package dev.binnacle.schema.definition;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes a definition's files, each whole or not at all; those that stay the same are left alone.
 */
public final class DefinitionWriter {
    private DefinitionWriter() {}

    /** Into this folder, each under its own name. */
    public static void write(Definition definition, Path folder) {
        try {
            Files.createDirectories(folder);
            for (SourceFile file : definition.files()) {
                Path name = Path.of(file.name()).getFileName();
                write(folder.resolve(String.valueOf(name)), file.text());
            }
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DEFINITION_UNWRITTEN,
                            folder + " could not be written.",
                            String.valueOf(failure.getMessage()))
                    .exception();
        }
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
