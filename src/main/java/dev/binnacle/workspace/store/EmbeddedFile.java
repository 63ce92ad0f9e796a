package dev.binnacle.workspace.store;

import org.h2.jdbcx.JdbcDataSource;

import java.nio.file.Path;

/**
 * How the store's H2 file is opened. Neither login has a password: the file is not encrypted, so a
 * password would keep out nobody who can read it; the two logins part what code may do.
 */
final class EmbeddedFile {
    /** May create users and run CHECKPOINT; only {@link EmbeddedStore} and migrations use it. */
    static final String ADMIN = "sa";

    /** Reads and changes rows of the store's tables, nothing else. */
    static final String LOGIN = "binnacle";

    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";

    private EmbeddedFile() {}

    static Path in(Path folder, String name) {
        return folder.resolve(name + ".mv.db");
    }

    static JdbcDataSource source(Path folder, String name) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(name) + SETTINGS);
        source.setPassword("");
        return source;
    }

    static JdbcDataSource admin(Path folder, String name) {
        JdbcDataSource source = source(folder, name);
        source.setUser(ADMIN);
        return source;
    }
}
