package dev.binnacle.schema.h2;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.rehearsal.LockRecorder;
import dev.binnacle.schema.rehearsal.Observed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2 lets go of its locks before anyone could look, and shows no one who waits. So another session
 * writes to every table: what the statement cannot lock beside a writer, it locks alone.
 */
final class H2LockRecorder implements LockRecorder {
    private static final Pattern TABLE = Pattern.compile("to lock table \"(.*?)\"");
    private static final int PATIENCE = 60;

    private final Database scratch;
    private final Progress progress;
    private final Session worker;
    private final Map<TableName, String> tables = new HashMap<>();

    H2LockRecorder(Database scratch, Progress progress) {
        this.scratch = scratch;
        this.progress = progress;
        this.worker = scratch.open("rehearsal");
        worker.update(Sql.of("set lock_timeout " + PATIENCE));
        tables.putAll(numbers());
    }

    /** What H2 calls each table: another number when its rows were written anew. */
    private Map<TableName, String> numbers() {
        Map<TableName, String> numbers = new HashMap<>();
        scratch.with(progress, session -> SmallResult.of(session, Sql.of(SchemaSql.TABLES.text())))
                .forEach(row ->
                        numbers.put(new TableName(cell(row, 0), cell(row, 1)), cell(row, 2)));
        return numbers;
    }

    private static String cell(Row row, int at) {
        return String.valueOf(row.get(at).text());
    }

    @Override
    public void begin() {}

    @Override
    public Observed run(String sql, boolean alone) {
        Map<TableName, String> before = numbers();
        before.keySet().retainAll(tables.keySet());
        Map<TableName, Lock> taken = new HashMap<>();
        Set<TableName> written = new HashSet<>(before.keySet());
        while (true) {
            long start = System.nanoTime();
            Problem problem = beside(written, sql);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Optional<TableName> locked = locked(problem, written);
            if (locked.isEmpty()) {
                Set<TableName> rewritten = problem == null ? rewritten(before) : Set.of();
                return new Observed(taken, taken, rewritten, took, problem);
            }
            taken.put(locked.get(), Lock.ACCESS_EXCLUSIVE);
            written.remove(locked.get());
        }
    }

    private @Nullable Problem beside(Set<TableName> written, String sql) {
        try (Session writer = scratch.open("writer")) {
            writer.begin();
            for (TableName table : written) {
                writer.update(
                        Sql.of("delete from " + writer.dialect().quote(table) + " where false"));
            }
            worker.update(Sql.of(sql));
            return null;
        } catch (ProblemException failure) {
            return failure.problem();
        }
    }

    /** The table that the statement could not lock. */
    private static Optional<TableName> locked(@Nullable Problem problem, Set<TableName> written) {
        if (problem == null || problem.code() != ProblemCode.LOCK_TIMEOUT) {
            return Optional.empty();
        }
        Matcher named = TABLE.matcher(problem.detail());
        return named.find()
                ? written.stream().filter(table -> table.name().equals(named.group(1))).findFirst()
                : Optional.empty();
    }

    private Set<TableName> rewritten(Map<TableName, String> before) {
        Map<TableName, String> now = numbers();
        Set<TableName> changed = new HashSet<>();
        before.forEach((table, number) -> {
            String other = now.get(table);
            if (other != null && !other.equals(number)) {
                changed.add(table);
            }
        });
        return changed;
    }

    @Override
    public long rows(TableName table) {
        if (!numbers().containsKey(table)) {
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
    public void commit() {}

    @Override
    public void close() {
        worker.close();
    }
}
