package dev.binnacle.schema.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.rehearsal.LockRecorder;
import dev.binnacle.schema.rehearsal.Observed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees by pg_locks what the open transaction holds, and by the tables' files what was rewritten.
 */
final class PostgreSqlLockRecorder implements LockRecorder {
    private final Database scratch;
    private final Progress progress;
    private final Session worker;
    private final String number;
    private final Map<String, TableName> relations = new HashMap<>();
    private final Set<TableName> lockable = new HashSet<>();

    PostgreSqlLockRecorder(Database scratch, Progress progress) {
        this.scratch = scratch;
        this.progress = progress;
        this.worker = scratch.open("rehearsal");
        this.number = cell(SmallResult.of(worker, Sql.of("select pg_backend_pid()")).getFirst(), 0);
        scratch.with(
                        progress,
                        session -> SmallResult.of(session, Sql.of(StructureSql.RELATIONS.text())))
                .forEach(row -> {
                    var name = new TableName(cell(row, 1), cell(row, 2));
                    relations.put(cell(row, 0), name);
                    if (Set.of("r", "p").contains(cell(row, 3))) {
                        lockable.add(name);
                    }
                });
    }

    private static String cell(Row row, int at) {
        return String.valueOf(row.get(at).text());
    }

    @Override
    public void begin() {
        worker.begin();
    }

    @Override
    public Observed run(String sql, boolean alone) {
        Map<TableName, Lock> before = held();
        Map<TableName, String> files = files();
        long start = System.nanoTime();
        if (alone) {
            return alone(sql, files);
        }
        Problem problem = ran(sql);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (problem != null) {
            worker.rollback();
            return new Observed(Map.of(), Map.of(), Set.of(), took, problem);
        }
        Map<TableName, Lock> held = held();
        Map<TableName, Lock> taken = new HashMap<>(held);
        before.forEach((table, lock) ->
                taken.computeIfPresent(table, (name, now) -> now.compareTo(lock) > 0 ? now : null));
        return new Observed(taken, held, rewritten(files), took, null);
    }

    private @Nullable Problem ran(String sql) {
        try {
            worker.update(Sql.of(sql));
            return null;
        } catch (ProblemException failure) {
            return failure.problem();
        }
    }

    /** What cannot run in a transaction lets go at its end: it is held up in the middle. */
    private Observed alone(String sql, Map<TableName, String> files) {
        long start = System.nanoTime();
        var seen = new HeldUp(scratch, lockable, number).run(sql, () -> ran(sql), this::held);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Set<TableName> rewritten = seen.problem() == null ? rewritten(files) : Set.of();
        return new Observed(seen.locks(), seen.locks(), rewritten, took, seen.problem());
    }

    /** The strongest lock on each table that was there, asked from another session. */
    private Map<TableName, Lock> held() {
        Map<TableName, Lock> locks = new HashMap<>();
        var parameter = new Parameter(Value.of(number), "integer", ValueKind.INTEGER);
        scratch.with(
                        progress,
                        session ->
                                SmallResult.of(
                                        session,
                                        new Sql(StructureSql.LOCKS.text(), List.of(parameter))))
                .forEach(row -> {
                    TableName table = relations.get(cell(row, 0));
                    if (table != null) {
                        locks.merge(
                                table,
                                Lock.ofMode(cell(row, 1)),
                                (one, two) -> one.compareTo(two) > 0 ? one : two);
                    }
                });
        return locks;
    }

    /** The files as the worker's own transaction sees them. */
    private Map<TableName, String> files() {
        Map<TableName, String> files = new HashMap<>();
        SmallResult.of(worker, Sql.of(StructureSql.RELATIONS.text()))
                .forEach(row -> {
                    TableName table = relations.get(cell(row, 0));
                    if (table != null) {
                        files.put(table, cell(row, 4));
                    }
                });
        return files;
    }

    private Set<TableName> rewritten(Map<TableName, String> before) {
        Set<TableName> changed = new HashSet<>();
        files().forEach((table, file) -> {
            if (!file.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    @Override
    public long rows(TableName table) {
        if (!files().containsKey(table)) {
            return -1;
        }
        return Long.parseLong(
                cell(
                        SmallResult.of(
                                        worker,
                                        Sql.of(
                                                "select count(*) from "
                                                        + worker.dialect().quote(table)))
                                .getFirst(),
                        0));
    }

    @Override
    public void commit() {
        worker.commit();
    }

    @Override
    public void close() {
        worker.close();
    }
}
