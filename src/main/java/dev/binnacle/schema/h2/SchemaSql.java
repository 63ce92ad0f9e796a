package dev.binnacle.schema.h2;

import dev.binnacle.database.SqlResource;

/** The SQL files of this package. */
enum SchemaSql {
    BLOCKERS("migration-blockers.sql"),
    LOCK_HOLDERS("migration-lock-holders.sql"),
    SCRATCH_DESIGNER("scratch-designer.sql"),
    SCRATCH_MODE("scratch-mode.sql"),
    SCRATCH_RIGHTS("scratch-rights.sql"),
    SCRATCH_FINISHED("scratch-finished.sql"),
    TABLES("rehearsal-tables.sql");

    private final String file;

    SchemaSql(String file) {
        this.file = file;
    }

    String text() {
        return SqlResource.read("/sql/h2/" + file);
    }
}
