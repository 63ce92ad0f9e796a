package dev.binnacle.schema.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.plan.Lock;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a statement while another session writes to every table, as far as its locks say: a
 * concurrent build waits for writers with its lock in hand, and so it can be seen.
 */
final class HeldUp {
    private static final long GLANCE_MILLIS = 5;
    private static final int MOST = 500;

    private final Database scratch;
    private final Set<TableName> tables;
    private final String number;

    /**
     * @param number of the session that runs the statement
     */
    HeldUp(Database scratch, Set<TableName> tables, String number) {
        this.scratch = scratch;
        this.tables = tables;
        this.number = number;
    }

    /** The strongest locks seen, and why it failed; null = it ran. */
    record Seen(Map<TableName, Lock> locks, @Nullable Problem problem) {}

    Seen run(Supplier<@Nullable Problem> statement, Supplier<Map<TableName, Lock>> held) {
        Map<TableName, Lock> locks = new HashMap<>();
        try (Session writer = scratch.open("writer")) {
            hold(writer);
            var running = new CompletableFuture<@Nullable Problem>();
            Thread.ofVirtual()
                    .name("rehearsed statement")
                    .start(() -> running.complete(statement.get()));
            boolean holds = true;
            while (!ended(running)) {
                boolean waits = holds && waits();
                held.get()
                        .forEach((table, lock) ->
                                locks.merge(
                                        table,
                                        lock,
                                        (one, two) -> one.compareTo(two) > 0 ? one : two));
                if (waits) {
                    writer.rollback();
                    holds = false;
                }
            }
            return new Seen(locks, running.join());
        }
    }

    private void hold(Session writer) {
        writer.begin();
        for (TableName table : tables.stream().sorted().limit(MOST).toList()) {
            try {
                writer.update(
                        Sql.of(
                                "lock table "
                                        + writer.dialect().quote(table)
                                        + " in row exclusive mode"));
            } catch (ProblemException gone) {
                writer.rollback();
                writer.begin();
            }
        }
    }

    private static boolean ended(CompletableFuture<@Nullable Problem> running) {
        try {
            running.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean waits() {
        var parameter = new Parameter(Value.of(number), "integer", ValueKind.INTEGER);
        String sql = "select cardinality(pg_blocking_pids(?::integer)) > 0";
        return scratch.with(
                Progress.none(),
                session ->
                        String.valueOf(
                                        SmallResult.of(session, new Sql(sql, List.of(parameter)))
                                                .getFirst()
                                                .get(0)
                                                .text())
                                .startsWith("t"));
    }
}
