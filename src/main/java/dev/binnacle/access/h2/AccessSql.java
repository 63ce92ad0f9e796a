package dev.binnacle.access.h2;

import dev.binnacle.database.SqlResource;

/** The SQL files of this package. */
enum AccessSql {
    ROLES("access-roles.sql"),
    MEMBERSHIPS("access-memberships.sql"),
    GRANTS("access-grants.sql"),
    OWNERS("access-owners.sql");

    private final String file;

    AccessSql(String file) {
        this.file = file;
    }

    String text() {
        return SqlResource.read("/sql/h2/" + file);
    }
}
