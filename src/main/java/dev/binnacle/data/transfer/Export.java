package dev.binnacle.data.transfer;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Streams rows into a file or another text in constant memory. A file appears whole or not at all:
 * it is written beside its place and then moved there.
 */
public final class Export {
    private static final int FETCH = 1_000;

    private final Database database;

    public Export(Database database) {
        this.database = database;
    }

    /** What to write: the SQL that gives the rows, and the table INSERT statements name. */
    public record Source(Sql sql, @Nullable TableName table) {}

    /**
     * Replaces the file, or the one that a link names; writes into a device or a pipe.
     *
     * @return how many rows were written
     */
    public long toFile(Source source, Format format, Path file, Progress progress) {
        Path whole = target(file);
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            return into(source, format, whole, progress);
        }
        long process = ProcessHandle.current().pid();
        Path part = whole.resolveSibling("." + whole.getFileName() + "." + process + ".part");
        try {
            long rows;
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                rows = to(source, format, out, progress);
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    part,
                    whole,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException failure) {
            throw failed(failure);
        } finally {
            discard(part);
        }
    }

    private static Path target(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private long into(Source source, Format format, Path place, Progress progress) {
        if (Files.isDirectory(place)) {
            throw Problem.of(ProblemCode.EXPORT_FAILED, place + " is a folder.").exception();
        }
        try (var stream = Files.newOutputStream(place, StandardOpenOption.WRITE);
                var out =
                        new BufferedWriter(
                                new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            return to(source, format, out, progress);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static RuntimeException failed(Exception failure) {
        Throwable inner = failure.getCause();
        Throwable cause = inner instanceof IOException ? inner : failure;
        String detail =
                switch (cause) {
                    case NoSuchFileException gone ->
                            "There is no folder " + Path.of(gone.getFile()).getParent() + ".";
                    case AccessDeniedException denied ->
                            "This user may not write to "
                                    + Path.of(denied.getFile()).getParent()
                                    + ".";
                    default -> String.valueOf(cause.getMessage());
                };
        return Problem.of(ProblemCode.EXPORT_FAILED, detail).exception(failure);
    }

    /** Writes to a text that the caller owns. */
    public long to(Source source, Format format, Writer out, Progress progress) {
        RowWriter writer = format.writer(out, database.dialect(), source.table());
        return to(source.sql(), writer, progress);
    }

    /** Writes by any writer. */
    public long to(Sql sql, RowWriter writer, Progress progress) {
        var stream = new Stream(writer, progress);
        try {
            database.with(
                    progress,
                    session -> {
                        run(session, sql, stream);
                        return true;
                    });
            progress.check();
            writer.end();
        } catch (UncheckedIOException | IOException failure) {
            throw failed(failure);
        }
        return stream.rows;
    }

    /** A text without parameters may be any statement; rows of others are streamed too. */
    private static void run(Session session, Sql sql, Stream stream) {
        if (sql.parameters().isEmpty() && sql.cells().isEmpty()) {
            session.execute(sql.text(), FETCH, stream);
        } else {
            session.query(sql, FETCH, stream);
        }
    }

    private static final class Stream implements RowReader {
        private final RowWriter writer;
        private final Progress progress;
        private long rows;

        Stream(RowWriter writer, Progress progress) {
            this.writer = writer;
            this.progress = progress;
        }

        @Override
        public void columns(List<Column> columns) {
            try {
                writer.begin(columns);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public boolean row(Row row) {
            try {
                writer.row(row);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            rows++;
            if (rows % FETCH == 0) {
                progress.check();
                progress.at(-1, String.format("%,d rows", rows));
            }
            return true;
        }
    }
}
