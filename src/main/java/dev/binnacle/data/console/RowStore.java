package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any number of rows in bounded memory: the newest stay, older ones go to a temporary file and come
 * back a chunk at a time. The file has no owner but this: it goes when this is let go of. One
 * writer, any readers.
 */
final class RowStore {
    private static final int CHUNK_ROWS = 256;
    private static final long CHUNK_BYTES = 1 << 20;
    private static final int CHUNKS_READ_BACK = 4;

    /** Consecutive rows; {@code rows} is null while they are in the file only. */
    private static final class Chunk {
        private final int first;
        private @Nullable List<Row> rows = new ArrayList<>();
        private long bytes;
        private long position = -1;
        private int length;

        Chunk(int first) {
            this.first = first;
        }
    }

    private final long budget;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Chunk, List<Row>> readBack =
            new LinkedHashMap<>(CHUNKS_READ_BACK, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Chunk, List<Row>> eldest) {
                    return size() > CHUNKS_READ_BACK;
                }
            };
    private int size;
    private int firstInMemory;
    private long bytes;
    private @Nullable FileChannel file;

    /**
     * @param budget how many bytes of rows stay in memory, about
     */
    RowStore(long budget) {
        this.budget = budget;
    }

    synchronized int size() {
        return size;
    }

    synchronized void add(Row row) {
        Chunk last = chunks.isEmpty() ? null : chunks.getLast();
        List<Row> rows = last == null ? null : last.rows;
        if (last == null
                || rows == null
                || rows.size() >= CHUNK_ROWS
                || last.bytes >= CHUNK_BYTES) {
            last = new Chunk(size);
            rows = new ArrayList<>();
            last.rows = rows;
            chunks.add(last);
        }
        rows.add(row);
        long weight = weight(row);
        last.bytes += weight;
        bytes += weight;
        size++;
        while (bytes > budget && firstInMemory < chunks.size() - 1) {
            spill(chunks.get(firstInMemory++));
        }
    }

    private static long weight(Row row) {
        long weight = 32;
        for (Value value : row.cells()) {
            String text = value.text();
            weight += text == null ? 8 : 64 + text.length() * 2L;
        }
        return weight;
    }

    /**
     * @param index 0-based
     */
    synchronized Row get(int index) {
        Chunk chunk = chunks.get(chunkOf(index));
        List<Row> rows = chunk.rows;
        if (rows == null) {
            rows = readBack.get(chunk);
        }
        if (rows == null) {
            rows = read(chunk);
            readBack.put(chunk, rows);
        }
        return rows.get(index - chunk.first);
    }

    private int chunkOf(int index) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).first <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void spill(Chunk chunk) {
        List<Row> rows = chunk.rows;
        if (rows == null) {
            return;
        }
        try {
            var buffer = new ByteArrayOutputStream();
            var out = new DataOutputStream(buffer);
            out.writeInt(rows.size());
            for (Row row : rows) {
                write(out, row);
            }
            FileChannel to = file();
            chunk.position = to.size();
            chunk.length = buffer.size();
            for (var bytes = ByteBuffer.wrap(buffer.toByteArray()); bytes.hasRemaining(); ) {
                to.write(bytes, to.size());
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
        chunk.rows = null;
        bytes -= chunk.bytes;
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            open =
                    FileChannel.open(
                            Files.createTempFile("binnacle-rows", ".tmp"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    private static RuntimeException failed(IOException failure) {
        return Problem.of(
                        ProblemCode.EXPORT_FAILED,
                        "Rows of the result could not be kept in a temporary file.",
                        String.valueOf(failure.getMessage()))
                .exception(failure);
    }

    private static void write(DataOutputStream out, Row row) throws IOException {
        out.writeInt(row.cells().size());
        for (Value value : row.cells()) {
            String text = value.text();
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text == null ? -1 : bytes.length);
            out.writeLong(value.length());
            out.writeBoolean(value.cut());
            out.write(bytes);
        }
    }

    private List<Row> read(Chunk chunk) {
        try {
            var buffer = ByteBuffer.allocate(chunk.length);
            while (buffer.hasRemaining()
                    && file().read(buffer, chunk.position + buffer.position()) >= 0) {}
            var in = new DataInputStream(new ByteArrayInputStream(buffer.array()));
            int count = in.readInt();
            var rows = new ArrayList<Row>(count);
            for (int at = 0; at < count; at++) {
                rows.add(row(in));
            }
            return rows;
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static Row row(DataInputStream in) throws IOException {
        int width = in.readInt();
        var cells = new ArrayList<Value>(width);
        for (int at = 0; at < width; at++) {
            int length = in.readInt();
            long full = in.readLong();
            boolean cut = in.readBoolean();
            String text =
                    length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            cells.add(text == null ? Value.NULL : new Value(text, full, cut));
        }
        return new Row(cells);
    }
}
