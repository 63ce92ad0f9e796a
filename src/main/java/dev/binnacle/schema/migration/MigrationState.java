package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a folder a database has.
 *
 * @param rows of the history, oldest first
 * @param pending the files to run, in order
 * @param halfDone the pending file that began and did not end; null = none
 * @param findings what is odd, for people
 */
public record MigrationState(
        List<HistoryRow> rows,
        List<MigrationFile> pending,
        @Nullable MigrationFile halfDone,
        List<String> findings) {
    public MigrationState {
        rows = List.copyOf(rows);
        pending = List.copyOf(pending);
        findings = List.copyOf(findings);
    }

    /** The highest version that the history has; empty = none. */
    public Optional<MigrationVersion> highest() {
        return new Applied(rows).highest();
    }

    /** Compares them; what Flyway would refuse to go on with is a Problem. */
    static MigrationState of(
            MigrationFolder folder, List<HistoryRow> rows, @Nullable HalfDone half) {
        var applied = new Applied(rows);
        List<MigrationFile> pending = new ArrayList<>();
        MigrationFile begun = null;
        for (MigrationFile file : folder.versioned()) {
            HistoryRow row = applied.versions.remove(MigrationFolder.version(file));
            boolean unfinished = half != null && half.script().equals(file.script());
            if (row != null && row.success()) {
                check(file, row);
            } else if (unfinished) {
                pending.add(file);
                begun = file;
            } else if (row != null) {
                throw Problem.of(ProblemCode.MIGRATION_FAILED_BEFORE, row.script()).exception();
            } else if (!applied.covers(file)) {
                later(file, applied);
                pending.add(file);
            }
        }
        folder.repeatable().stream().filter(applied::lacks).forEach(pending::add);
        List<String> findings = new ArrayList<>(folder.findings());
        applied.versions.values().stream()
                .filter(row -> !row.baseline())
                .forEach(row -> findings.add(row.script() + " is applied, and not in the folder."));
        return new MigrationState(rows, pending, begun, findings);
    }

    private static void check(MigrationFile file, HistoryRow row) {
        if (row.checksum() != null && row.checksum() != file.checksum()) {
            throw Problem.of(
                            ProblemCode.MIGRATION_CHANGED,
                            file
                                    + " has the checksum "
                                    + file.checksum()
                                    + ", the history "
                                    + row.checksum()
                                    + ".")
                    .exception();
        }
    }

    private static void later(MigrationFile file, Applied applied) {
        Optional<MigrationVersion> highest = applied.highest();
        if (highest.isPresent() && MigrationFolder.version(file).compareTo(highest.get()) < 0) {
            throw Problem.of(
                            ProblemCode.MIGRATION_LATE,
                            file + " comes after version " + highest.get() + " is applied.")
                    .exception();
        }
    }

    /** The history as it holds now, without what was taken back. */
    private static final class Applied {
        final Map<MigrationVersion, HistoryRow> versions = new TreeMap<>();
        private final Map<String, HistoryRow> repeatables = new HashMap<>();

        Applied(List<HistoryRow> rows) {
            for (HistoryRow row : rows) {
                if (row.note()) {
                    continue;
                }
                if (row.version() == null) {
                    put(repeatables, row.description(), row);
                } else {
                    put(versions, row.version(), row);
                }
            }
        }

        private static <K> void put(Map<K, HistoryRow> map, K key, HistoryRow row) {
            if (row.takesBack()) {
                map.remove(key);
            } else {
                map.put(key, row);
            }
        }

        Optional<MigrationVersion> highest() {
            return versions.keySet().stream().max(MigrationVersion::compareTo);
        }

        /** Whether a baseline says that the database had it before its history began. */
        boolean covers(MigrationFile file) {
            return versions.values().stream()
                    .filter(HistoryRow::baseline)
                    .anyMatch(row ->
                            row.version() != null
                                    && MigrationFolder.version(file).compareTo(row.version()) <= 0);
        }

        boolean lacks(MigrationFile file) {
            HistoryRow row = repeatables.get(file.description());
            return row == null
                    || !row.success()
                    || row.checksum() == null
                    || row.checksum() != file.checksum();
        }
    }
}
