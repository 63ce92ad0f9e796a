package dev.binnacle.schema.postgresql;

import dev.binnacle.database.SqlResource;

/** The SQL files of this package. */
enum StructureSql {
    BLOCKERS("migration-blockers.sql"),
    DEPENDENTS("structure-dependents.sql"),
    EXTENSIONS("scratch-extensions.sql"),
    INVALID_INDEX("migration-invalid-index.sql"),
    LIMITS("migration-limits.sql"),
    LOCKS("rehearsal-locks.sql"),
    LOCK_HOLDERS("migration-lock-holders.sql"),
    ORIGIN("scratch-origin.sql"),
    RELATIONS("rehearsal-relations.sql"),
    STALE("scratch-stale.sql"),
    USES("impact-uses.sql");

    private final String file;

    StructureSql(String file) {
        this.file = file;
    }

    String text() {
        return SqlResource.read("/sql/postgresql/" + file);
    }
}
