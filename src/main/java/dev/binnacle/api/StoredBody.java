package dev.binnacle.api;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A received body: in memory when it is small, in a file of its own when it is large. Closing it
 * deletes that file.
 */
public final class StoredBody implements AutoCloseable {
    private final byte[] head;
    private final @Nullable Path file;
    private final long length;
    private final @Nullable StoredBody packed;

    private StoredBody(byte[] head, @Nullable Path file, long length, @Nullable StoredBody packed) {
        this.head = head;
        this.file = file;
        this.length = length;
        this.packed = packed;
    }

    public static StoredBody inMemory(byte[] bytes) {
        return new StoredBody(bytes, null, bytes.length, null);
    }

    /** A body whose bytes are all in that file, which from now on belongs to it. */
    public static StoredBody inFile(Path file, long length) {
        return new StoredBody(new byte[0], file, length, null);
    }

    /** The same, which came as that; from now on it belongs to this one. */
    public StoredBody packedAs(StoredBody onWire) {
        return new StoredBody(head, file, length, onWire);
    }

    /** The bytes as they came. */
    public StoredBody packed() {
        return packed == null ? this : packed;
    }

    /** In bytes, unpacked. */
    public long length() {
        return length;
    }

    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(head) : Files.newInputStream(file);
    }

    /** The first bytes, at most that many. */
    public byte[] first(int most) {
        if (file == null) {
            return Arrays.copyOf(head, Math.min(head.length, most));
        }
        try (InputStream in = open()) {
            return in.readNBytes(most);
        } catch (IOException gone) {
            throw Problem.of(ProblemCode.BODY_UNREADABLE, String.valueOf(gone.getMessage()))
                    .exception(gone);
        }
    }

    /** Writes all of it to a file, over what is there. */
    public void copyTo(Path target) {
        try (InputStream in = open()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw Problem.of(ProblemCode.REQUEST_STORE, String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    @Override
    public void close() {
        if (packed != null) {
            packed.close();
        }
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
