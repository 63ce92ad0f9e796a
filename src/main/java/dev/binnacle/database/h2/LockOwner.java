package dev.binnacle.database.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which program holds a lock on a file, where the system tells (Linux). */
final class LockOwner {
    private static final Path LOCKS = Path.of("/proc/locks");

    private LockOwner() {}

    /** The program's name and process number; empty when it cannot be known. */
    static Optional<String> of(Path file) {
        if (!Files.isReadable(LOCKS)) {
            return Optional.empty();
        }
        try (Stream<String> locks = Files.lines(LOCKS)) {
            String inode = ":" + Files.getAttribute(file, "unix:ino");
            // 1: POSIX  ADVISORY  WRITE 1234 08:01:5678 0 EOF
            return locks.map(line -> line.trim().split("\\s+"))
                    .filter(parts -> parts.length > 5 && parts[5].endsWith(inode))
                    .map(parts -> process(parts[4]))
                    .findFirst();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String process(String number) {
        return ProcessHandle.of(Long.parseLong(number))
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName() + ", process " + number)
                .orElse("process " + number);
    }
}
