package dev.binnacle.database.session;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Link;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A session over one {@link Link} at a time, for as long as it is loaned or kept. */
final class JdbcSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);

    private final Lease lease;
    private final EngineParts engine;
    private final boolean readOnly;
    private boolean locked;
    private boolean lockHolds;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Link link;
    private volatile Cancellation cancellation;
    private volatile Transaction state = Transaction.AUTO;
    private volatile @Nullable Problem loss;
    private boolean ran;
    private boolean changedSession;

    JdbcSession(Lease lease, EngineParts engine, boolean readOnly) {
        this.lease = lease;
        this.engine = engine;
        this.readOnly = readOnly;
        this.link = lease.first();
        this.cancellation = new Cancellation(link, lease.timing());
    }

    @Override
    public Dialect dialect() {
        return engine.support().dialect();
    }

    @Override
    public void query(Sql sql, int fetchSize, RowReader reader) {
        run(
                sql.text(),
                () ->
                        streaming(
                                fetchSize > 0 && FirstWord.streams(sql.text()),
                                () -> {
                                    try (Statement statement = prepare(sql)) {
                                        statement.setFetchSize(fetchSize);
                                        cancellation.started(statement::cancel);
                                        try (var rows =
                                                statement instanceof PreparedStatement prepared
                                                        ? prepared.executeQuery()
                                                        : statement.executeQuery(sql.text())) {
                                            Results.read(
                                                    engine.support(), rows, sql.cells(), reader);
                                        }
                                        Results.notices(statement, reader);
                                        return true;
                                    }
                                }));
    }

    @Override
    public long update(Sql sql) {
        return run(
                sql.text(),
                () -> {
                    try (Statement statement = prepare(sql)) {
                        cancellation.started(statement::cancel);
                        long touched =
                                statement instanceof PreparedStatement prepared
                                        ? prepared.executeLargeUpdate()
                                        : statement.executeLargeUpdate(sql.text());
                        settle();
                        return touched;
                    }
                });
    }

    /**
     * Text of people's goes as it is, so that a {@code ?} in it stays an operator; what a dialect
     * rendered is prepared, so that the server plans it once.
     */
    private Statement prepare(Sql sql) throws SQLException {
        Connection jdbc = link.jdbc();
        if (sql.parameters().isEmpty() && sql.cells().isEmpty()) {
            Statement statement = jdbc.createStatement();
            statement.setEscapeProcessing(false);
            return statement;
        }
        PreparedStatement statement = jdbc.prepareStatement(sql.text());
        Results.bind(engine.support(), statement, sql);
        return statement;
    }

    @Override
    public long[] batch(List<Sql> sameText) {
        if (sameText.isEmpty()) {
            return new long[0];
        }
        String text = sameText.getFirst().text();
        return run(
                text,
                () -> {
                    try (PreparedStatement statement = link.jdbc().prepareStatement(text)) {
                        return runBatch(statement, sameText);
                    }
                });
    }

    @Override
    public List<Row> insert(List<Sql> sameText, List<Column> made) {
        if (sameText.isEmpty()) {
            return List.of();
        }
        String text = sameText.getFirst().text();
        String[] names = made.stream().map(Column::name).toArray(String[]::new);
        return run(
                text,
                () -> {
                    try (PreparedStatement statement = link.jdbc().prepareStatement(text, names)) {
                        runBatch(statement, sameText);
                        try (var rows = statement.getGeneratedKeys()) {
                            return Results.rows(engine.support(), rows, made);
                        }
                    }
                });
    }

    private long[] runBatch(PreparedStatement statement, List<Sql> sameText) throws SQLException {
        for (Sql sql : sameText) {
            Results.bind(engine.support(), statement, sql);
            statement.addBatch();
        }
        cancellation.started(statement::cancel);
        long[] touched = statement.executeLargeBatch();
        settle();
        return touched;
    }

    @Override
    public long execute(String sql, int fetchSize, RowReader reader) {
        return run(
                sql,
                () ->
                        streaming(
                                FirstWord.streams(sql) || refusesWrites(),
                                () -> {
                                    try (Statement statement = prepare(Sql.of(sql))) {
                                        statement.setFetchSize(fetchSize);
                                        cancellation.started(statement::cancel);
                                        long touched =
                                                Results.all(
                                                        engine.support(),
                                                        statement,
                                                        statement.execute(sql),
                                                        reader);
                                        Results.notices(statement, reader);
                                        if (touched >= 0) {
                                            settle();
                                        }
                                        return touched;
                                    }
                                }));
    }

    @Override
    public long copyIn(String sql, Reader rows) {
        return run(
                sql,
                () -> {
                    if (readOnly || locked) {
                        throw Problem.of(ProblemCode.READ_ONLY, "").exception();
                    }
                    cancellation.started(link::cancelCopy);
                    long copied = link.copyIn(sql, rows);
                    settle();
                    return copied;
                });
    }

    @Override
    public void begin() {
        run(
                "",
                () -> {
                    if (state != Transaction.AUTO) {
                        throw Problem.of(ProblemCode.TRANSACTION_OPEN, "").exception();
                    }
                    link.jdbc().setAutoCommit(false);
                    ran = false;
                    return true;
                });
        ran = false;
        look();
    }

    @Override
    public CommitOutcome commit() {
        return switch (state) {
            case AUTO -> CommitOutcome.COMMITTED;
            case FAILED -> {
                rollback();
                yield CommitOutcome.ROLLED_BACK;
            }
            case IDLE, OPEN, LOST -> run("", this::commitOpen);
        };
    }

    private CommitOutcome commitOpen() throws SQLException {
        Connection jdbc = link.jdbc();
        try {
            CommitOutcome outcome = link.commit();
            if (outcome != CommitOutcome.COMMITTED || jdbc.isClosed()) {
                lose(
                        "The connection was lost during COMMIT; it was "
                                + Transactions.said(outcome)
                                + ".");
            } else {
                jdbc.setAutoCommit(true);
            }
            return outcome;
        } catch (SQLException refused) {
            if (!link.lostBy(refused)) {
                jdbc.rollback();
                jdbc.setAutoCommit(true);
            }
            throw refused;
        }
    }

    @Override
    public void rollback() {
        if (state == Transaction.AUTO) {
            return;
        }
        run(
                "",
                () -> {
                    Transactions.rollBack(link.jdbc());
                    return true;
                });
    }

    @Override
    public Transaction transaction() {
        return state;
    }

    @Override
    public void readOnly(boolean only) {
        run(
                "",
                () -> {
                    lockHolds = link.lock(only);
                    locked = only;
                    return true;
                });
    }

    @Override
    public Optional<Problem> loss() {
        return Optional.ofNullable(loss);
    }

    @Override
    public void reopen() {
        if (!busy.compareAndSet(false, true)) {
            throw Problem.of(ProblemCode.SESSION_BUSY, "").exception();
        }
        try {
            cancellation.close();
            link.close();
            link = lease.again();
            cancellation = new Cancellation(link, lease.timing());
            ran = false;
            loss = null;
            state = Transaction.AUTO;
        } finally {
            busy.set(false);
        }
        if (locked) {
            readOnly(true);
        }
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() {
        cancellation.close();
        lease.end(link);
    }

    /** Ends a loan; true = the link is as good as new. */
    boolean finish() {
        cancellation.close();
        if (state == Transaction.LOST || cancellation.asked()) {
            return false;
        }
        try {
            if (state != Transaction.AUTO) {
                Transactions.rollBack(link.jdbc());
            }
            return !changedSession || link.reset();
        } catch (SQLException failure) {
            LOG.debug("A loaned connection could not be cleaned", failure);
            return false;
        }
    }

    /** Sets up for {@link PooledDatabase#inspect}. */
    void pin() {
        run(
                "",
                () -> {
                    link.jdbc().setAutoCommit(false);
                    link.pin();
                    return true;
                });
    }

    private <T> T run(String sql, JdbcCall<T> call) {
        if (!busy.compareAndSet(false, true)) {
            throw Problem.of(ProblemCode.SESSION_BUSY, "").exception();
        }
        try {
            check(sql);
            changedSession |= !sql.isEmpty() && !FirstWord.leavesNothing(sql);
            ran = true;
            T answer = call.run();
            look();
            return answer;
        } catch (SQLException failure) {
            throw failed(failure, sql);
        } finally {
            cancellation.ended();
            busy.set(false);
        }
    }

    private void check(String sql) {
        Problem lost = loss;
        if (lost != null) {
            throw lost.exception();
        }
        if (cancellation.asked()) {
            if (lease.endsWithCancel()) {
                throw Problem.of(ProblemCode.STATEMENT_CANCELLED, "").exception();
            }
            cancellation.forget();
        }
        if (!sql.isEmpty() && (readOnly || locked)) {
            ReadOnly.check(refusesWrites(), sql);
        }
    }

    private boolean refusesWrites() {
        return locked ? lockHolds : readOnly && link.refusesWrites();
    }

    private ProblemException failed(SQLException failure, String sql) {
        Problem found = engine.connector().explain(failure, sql);
        if (link.lostBy(failure)) {
            found = lose(found.detail());
        } else {
            look();
        }
        if (cancellation.asked()) {
            found = Problem.of(ProblemCode.STATEMENT_CANCELLED, found.detail());
        }
        return found.exception(failure);
    }

    private Problem lose(String detail) {
        Problem found =
                Problem.of(
                        ProblemCode.CONNECTION_LOST,
                        state == Transaction.AUTO
                                ? ProblemCode.CONNECTION_LOST.sentence()
                                : "The connection was lost in the middle of a transaction.",
                        detail);
        loss = found;
        state = Transaction.LOST;
        return found;
    }

    private void look() {
        if (state != Transaction.LOST) {
            state = link.transaction(ran);
        }
    }

    private void settle() throws SQLException {
        if (link.jdbc().getAutoCommit()) {
            link.settle();
        }
    }

    private <T> T streaming(boolean wanted, JdbcCall<T> call) throws SQLException {
        boolean bracket = wanted && link.streamsInTransaction() && state == Transaction.AUTO;
        return bracket ? Transactions.around(link.jdbc(), call) : call.run();
    }
}
