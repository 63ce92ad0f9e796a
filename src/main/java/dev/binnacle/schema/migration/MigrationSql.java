package dev.binnacle.schema.migration;

/** The SQL of the runner, a file each per engine, with the same parameters and columns. */
public enum MigrationSql {
    HISTORY_THERE("history-there.sql"),
    HISTORY_CREATE("history-create.sql"),
    HISTORY_READ("history-read.sql"),
    HISTORY_ADD("history-add.sql"),
    HISTORY_CHANGE("history-change.sql"),
    HALF_CREATE("half-done-create.sql"),
    HALF_READ("half-done-read.sql"),
    HALF_SET("half-done-set.sql");

    /** Stands in the files for the quoted name of the table. */
    static final String TABLE = "${table}";

    private final String file;

    MigrationSql(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }
}
