package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.url.ConnectionUrl;

/** Opens {@code --db}. A password in the URL is refused: arguments are seen by everyone. */
public final class UrlDatabases implements Databases {
    private final DatabaseConnector connector;

    public UrlDatabases(DatabaseConnector connector) {
        this.connector = connector;
    }

    @Override
    public Database open(String url) {
        return connector.open(settings(url), Progress.none());
    }

    /** What {@code --db} says, which is never a password. */
    public static ConnectionSettings settings(String url) {
        ConnectionUrl read = ConnectionUrl.parse(url);
        if (read.password() != null) {
            throw Problem.of(
                            ProblemCode.WRONG_USAGE,
                            "A password in an argument can be seen by everyone on this machine.",
                            "")
                    .hint("Put it into BINNACLE_DB_PASSWORD or a PGPASSFILE.")
                    .exception();
        }
        return read.settings();
    }
}
