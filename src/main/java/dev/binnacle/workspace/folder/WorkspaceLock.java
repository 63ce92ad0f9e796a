package dev.binnacle.workspace.folder;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One program per workspace. The operating system holds the lock, so it ends with its program
 * however that ends; the file's text only says who holds it.
 */
public final class WorkspaceLock implements AutoCloseable {
    // beyond the text, because Windows lets nobody read a locked range
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says which program on which host holds it. */
    public static WorkspaceLock take(WorkspaceFolder folder) {
        Path file = folder.store().resolve("lock");
        try {
            OwnerOnly.file(file);
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw Problem.of(
                                ProblemCode.WORKSPACE_IN_USE,
                                folder.root() + " is open in " + owner(file))
                        .exception();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
            return new WorkspaceLock(channel);
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException ownProgram) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "another program" : text;
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + " on host " + host();
    }

    private static String host() {
        String named = System.getenv("HOSTNAME");
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
