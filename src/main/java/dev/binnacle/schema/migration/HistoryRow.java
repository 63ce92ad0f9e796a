package dev.binnacle.schema.migration;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A row of Flyway's history.
 *
 * @param version null = a repeatable one, or a note of Flyway's
 * @param type {@code SQL}, {@code JDBC}, {@code BASELINE}, {@code DELETE}, …
 * @param installedOn as the database writes it
 */
public record HistoryRow(
        int rank,
        @Nullable MigrationVersion version,
        String description,
        String type,
        String script,
        @Nullable Integer checksum,
        String installedBy,
        String installedOn,
        int millis,
        boolean success) {
    private static final Set<String> NOTES = Set.of("SCHEMA", "TABLE");
    private static final Set<String> TAKEN_BACK =
            Set.of("DELETE", "UNDO_SQL", "UNDO_JDBC", "UNDO_SCRIPT");

    /** Whether it is only a note of Flyway's that it made something. */
    boolean note() {
        return NOTES.contains(type);
    }

    /** Whether it says that an earlier row of the same version or name holds no more. */
    boolean takesBack() {
        return TAKEN_BACK.contains(type);
    }

    boolean baseline() {
        return type.equals("BASELINE");
    }
}
