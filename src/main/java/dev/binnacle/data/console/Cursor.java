package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Value;
import dev.binnacle.database.script.ScriptStatement;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One running statement on a thread of its own, which stops when a window of rows is full and goes
 * on when asked, so that a result of any size costs only what is looked at.
 */
final class Cursor implements RowReader {
    /** A cell of a query result above this is kept only in part. */
    static final int CELL_LIMIT = 1 << 20;

    private static final long ASK_AGAIN_MILLIS = 1_000;

    private final Session session;
    private final ScriptStatement statement;
    private final ResultTable table;
    private final List<String> messages = new ArrayList<>();
    private final Duration patience;
    private int wanted;
    private boolean hasRows;
    private boolean paused;
    private boolean closed;
    private boolean ended;
    private long touched = -1;
    private long seen;
    private @Nullable Problem problem;

    Cursor(
            Session session,
            ScriptStatement statement,
            ResultTable table,
            int window,
            Duration patience) {
        this.session = session;
        this.statement = statement;
        this.table = table;
        this.wanted = window;
        this.patience = patience;
    }

    void start() {
        Thread.ofVirtual().name("sql").start(this::work);
    }

    private void work() {
        try {
            end(execute(), null);
        } catch (RuntimeException failure) {
            end(-1, Problem.from(failure));
        }
    }

    private long execute() {
        ScriptStatement.CopyData data = statement.data();
        return data == null
                ? session.execute(statement.sql(), fetchSize(), this)
                : session.copyIn(statement.sql(), new StringReader(data.rows()));
    }

    private synchronized int fetchSize() {
        return Math.min(wanted, 999) + 1;
    }

    private synchronized void end(long count, @Nullable Problem failure) {
        touched = count;
        problem = failure;
        ended = true;
        if (table.state() == ResultTable.State.READING
                || table.state() == ResultTable.State.PAUSED) {
            table.state(closed ? ResultTable.State.CUT : ResultTable.State.COMPLETE);
        }
        notifyAll();
    }

    @Override
    public synchronized void columns(List<Column> columns) {
        hasRows = true;
        table.columns(columns);
    }

    /** The row that does not fit the window waits here until more are wanted. */
    @Override
    public synchronized boolean row(Row row) {
        try {
            if (table.size() >= wanted && !closed) {
                pause();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        seen++;
        if (closed) {
            return false;
        }
        table.state(ResultTable.State.READING);
        table.add(shortened(row));
        return true;
    }

    /** Waits until more rows are wanted; nobody's patience is endless. */
    private void pause() throws InterruptedException {
        paused = true;
        table.state(ResultTable.State.PAUSED);
        notifyAll();
        long until = System.nanoTime() + patience.toNanos();
        while (paused && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                closed = true;
            } else {
                wait(left);
            }
        }
    }

    @Override
    public synchronized void notice(String text) {
        messages.add(text);
    }

    private static Row shortened(Row row) {
        if (row.cells().stream().noneMatch(cell -> cell.length() > CELL_LIMIT)) {
            return row;
        }
        return new Row(row.cells().stream().map(Cursor::shortened).toList());
    }

    private static Value shortened(Value cell) {
        String text = cell.text();
        return text == null || text.length() <= CELL_LIMIT
                ? cell
                : new Value(text.substring(0, CELL_LIMIT), cell.length(), true);
    }

    /**
     * Waits until the window is full or the statement has ended.
     *
     * @param cancelled a cancel that came just before the statement is lost, so it is asked again
     */
    synchronized void await(BooleanSupplier cancelled) throws InterruptedException {
        while (!ended && !paused) {
            wait(ASK_AGAIN_MILLIS);
            if (!ended && !paused && cancelled.getAsBoolean()) {
                session.cancel();
            }
        }
    }

    /** Lets it read so many rows more. */
    synchronized void more(int rows) {
        wanted = table.size() + rows;
        paused = false;
        notifyAll();
    }

    /** Lets it read all there are. */
    synchronized void all() {
        wanted = Integer.MAX_VALUE;
        paused = false;
        notifyAll();
    }

    /** Ends it; rows not yet read are left, and the result says so. Waits for the end. */
    synchronized void close() throws InterruptedException {
        closed = true;
        notifyAll();
        while (!ended) {
            wait();
        }
    }

    synchronized boolean ended() {
        return ended;
    }

    synchronized boolean hasRows() {
        return hasRows;
    }

    synchronized long touched() {
        return hasRows ? seen : touched;
    }

    synchronized @Nullable Problem problem() {
        return problem;
    }

    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    ResultTable table() {
        return table;
    }
}
