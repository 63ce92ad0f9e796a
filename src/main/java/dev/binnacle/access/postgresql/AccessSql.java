package dev.binnacle.access.postgresql;

import dev.binnacle.database.SqlResource;

/** The SQL files of this package. */
enum AccessSql {
    ROLES("access-roles.sql"),
    MEMBERSHIPS("access-memberships.sql"),
    GRANTS("access-grants.sql"),
    COLUMNS("access-columns.sql"),
    OWNERS("access-owners.sql"),
    BLOCKERS("access-blockers.sql");

    private final String file;

    AccessSql(String file) {
        this.file = file;
    }

    String text() {
        return SqlResource.read("/sql/postgresql/" + file);
    }
}
