package dev.binnacle.api.call;

import dev.binnacle.api.StoredBody;

import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes kept as they come: in memory, from some size on in a file. */
final class Spool {
    private final long inMemory;
    private final Path folder;
    private final Buffer memory = new Buffer();
    private @Nullable Path file;
    private @Nullable BufferedSink sink;
    private long length;

    /**
     * @param folder for what is too large for memory; made when that comes
     */
    Spool(long inMemory, Path folder) {
        this.inMemory = inMemory;
        this.folder = folder;
    }

    long length() {
        return length;
    }

    /** Takes that many bytes out of the buffer. */
    void take(Buffer from, long count) throws IOException {
        length += count;
        if (sink == null && memory.size() + count <= inMemory) {
            memory.write(from, count);
            return;
        }
        if (sink == null) {
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "answer", ".body");
            sink = Okio.buffer(Okio.sink(file));
            sink.writeAll(memory);
        }
        sink.write(from, count);
    }

    /** What has come so far. Call once. */
    StoredBody stored() throws IOException {
        if (sink == null || file == null) {
            return StoredBody.inMemory(memory.readByteArray());
        }
        sink.close();
        return StoredBody.inFile(file, length);
    }
}
