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

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a statement while other sessions write to the tables, as far as their locks say: a
 * concurrent build waits for writers with its lock in hand, and so it can be seen. Who is in the
 * way lets go once it is seen, one after the other.
 */
final class HeldUp {
    private static final long GLANCE_MILLIS = 5;

    /** Tables that the statement names have a writer each, so that each can be seen to be taken. */
    private static final int SINGLE = 8;

    private static final int MOST = 500;

    private final Database scratch;
    private final Set<TableName> tables;
    private final String number;
    private final Map<String, Session> writers = new HashMap<>();

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

    Seen run(
            String sql,
            Supplier<@Nullable Problem> statement,
            Supplier<Map<TableName, Lock>> held) {
        Map<TableName, Lock> locks = new HashMap<>();
        try {
            hold(sql);
            var running = new CompletableFuture<@Nullable Problem>();
            Thread.ofVirtual()
                    .name("rehearsed statement")
                    .start(() -> running.complete(statement.get()));
            while (!ended(running)) {
                Set<String> before = inTheWay();
                held.get().forEach((table, lock) -> locks.merge(table, lock, HeldUp::stronger));
                letGo(before);
            }
            return new Seen(locks, running.join());
        } finally {
            writers.values().forEach(Session::close);
        }
    }

    private static Lock stronger(Lock one, Lock two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    private void hold(String sql) {
        List<TableName> rest = new ArrayList<>(tables.stream().sorted().limit(MOST).toList());
        List<TableName> named =
                rest.stream().filter(table -> sql.contains(table.name())).limit(SINGLE).toList();
        rest.removeAll(named);
        named.forEach(table -> write(List.of(table)));
        write(rest);
    }

    private void write(Collection<TableName> to) {
        Session writer = scratch.open("writer");
        writers.put(cell(writer, Sql.of("select pg_backend_pid()")), writer);
        writer.begin();
        for (TableName table : to) {
            try {
                String name = writer.dialect().quote(table);
                writer.update(Sql.of("lock table " + name + " in row exclusive mode"));
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

    /** The writers that the statement waits for. */
    private Set<String> inTheWay() {
        var parameter = new Parameter(Value.of(number), "integer", ValueKind.INTEGER);
        String sql = "select coalesce(array_to_string(pg_blocking_pids(?::integer), ' '), '')";
        String pids =
                scratch.with(
                        Progress.none(),
                        session -> cell(session, new Sql(sql, List.of(parameter))));
        Set<String> found = new HashSet<>(List.of(pids.split(" ")));
        found.retainAll(writers.keySet());
        return found;
    }

    private void letGo(Set<String> who) {
        for (String pid : who) {
            Session writer = writers.remove(pid);
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static String cell(Session session, Sql sql) {
        return String.valueOf(SmallResult.of(session, sql).getFirst().get(0).text());
    }
}
