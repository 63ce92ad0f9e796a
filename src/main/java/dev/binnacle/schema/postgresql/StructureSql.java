package dev.binnacle.schema.postgresql;

import dev.binnacle.database.SqlResource;

/** The SQL files of this package. */
enum StructureSql {
    DEPENDENTS("structure-dependents.sql"),
    USES("impact-uses.sql");

    private final String file;

    StructureSql(String file) {
        this.file = file;
    }

    String text() {
        return SqlResource.read("/sql/postgresql/" + file);
    }
}
