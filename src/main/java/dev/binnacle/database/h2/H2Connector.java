package dev.binnacle.database.h2;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineConnector;
import dev.binnacle.database.Link;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Trust;

import org.h2.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Connects to H2: in a file, in memory, at a server. */
public final class H2Connector implements EngineConnector {
    private static final Logger LOG = LoggerFactory.getLogger(H2Connector.class);
    private static final String LOOK =
            "select (select count(*) from information_schema.tables"
                    + " where table_schema in ('PUBLIC', 'public')),"
                    + " (select setting_value from information_schema.settings"
                    + " where setting_name = 'DATABASE_TO_LOWER')";

    private final Trust trust;
    private final Set<Path> trusted = ConcurrentHashMap.newKeySet();
    private final Driver driver = new Driver();

    /**
     * @param trust asked before a file that this connector has not made is opened
     */
    public H2Connector(Trust trust) {
        this.trust = trust;
    }

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public Link connect(Login login) {
        Supplier<Connection> connecting =
                switch (login.settings().location()) {
                    case Location.H2File(String path) -> file(login, H2Address.file(path));
                    case Location.H2Memory _ -> () -> jdbc(login, H2Settings.likePostgreSql());
                    default -> () -> existing(login, Map.of("IFEXISTS", "TRUE"));
                };
        return new H2Link(connecting.get(), login.settings(), connecting);
    }

    private Supplier<Connection> file(Login login, Path path) {
        ConnectionSettings settings = login.settings();
        Path file = Path.of(path + H2Address.ENDING);
        if (!Files.exists(file)) {
            throw missing(path);
        }
        if (!settings.readOnly() && !Files.isWritable(file)) {
            throw Problem.of(ProblemCode.FOLDER_NOT_WRITABLE, file.toString()).exception();
        }
        if (!trusted.contains(path)) {
            if (!trust.file(settings)) {
                throw Problem.of(ProblemCode.NOT_TRUSTED, file.toString()).exception();
            }
            trusted.add(path);
        }
        Map<String, String> asItIs = new HashMap<>();
        asItIs.put("IFEXISTS", "TRUE");
        if (settings.readOnly()) {
            asItIs.put("ACCESS_MODE_DATA", "r");
        }
        return () -> existing(login, asItIs);
    }

    private static RuntimeException missing(Path path) {
        if (Files.exists(Path.of(path + ".h2.db"))) {
            return Problem.of(ProblemCode.WRONG_VERSION, path + ".h2.db is of H2 1.x.").exception();
        }
        return Problem.of(
                        ProblemCode.NO_SUCH_DATABASE,
                        "There is no file " + path + H2Address.ENDING + ".")
                .exception();
    }

    /**
     * Opens a file in the mode it was written in, which H2 does not store. Opened otherwise, the
     * tables of a lower-case database are not even seen: so when nothing is seen, that is tried.
     */
    private Connection existing(Login login, Map<String, String> asItIs) {
        Connection connection = jdbc(login, asItIs);
        if (H2Settings.nameMode(login.settings().session()) || !looksEmpty(connection)) {
            return connection;
        }
        close(connection);
        Map<String, String> lower = new HashMap<>(asItIs);
        lower.putAll(H2Settings.likePostgreSql());
        try {
            Connection other = jdbc(login, lower);
            if (tables(other) > 0) {
                return other;
            }
            close(other);
        } catch (ProblemException refused) {
            LOG.debug("Not a lower-case database", refused);
        }
        return jdbc(login, asItIs);
    }

    private static boolean looksEmpty(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(LOOK)) {
            rows.next();
            return rows.getInt(1) == 0 && !"true".equalsIgnoreCase(rows.getString(2));
        } catch (SQLException failure) {
            throw H2Failure.connecting(failure, "").exception(failure);
        }
    }

    private static int tables(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(LOOK)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw H2Failure.connecting(failure, "").exception(failure);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw H2Failure.connecting(failure, "").exception(failure);
        }
    }

    private Connection jdbc(Login login, Map<String, String> defaults) {
        String url = H2Address.url(login);
        Properties properties = H2Address.properties(login, defaults);
        try {
            return driver.connect(url, properties);
        } catch (SQLException failure) {
            throw H2Failure.connecting(failure, login.settings().location().display())
                    .exception(failure);
        }
    }

    @Override
    public ConnectionSettings create(Login login) {
        ConnectionSettings asked = login.settings();
        if (!(asked.location() instanceof Location.H2File(String name))) {
            throw Problem.of(
                            ProblemCode.ADDRESS_NOT_VALID,
                            "Only a database in a file can be made here.")
                    .exception();
        }
        Path path = H2Address.file(name);
        if (Files.exists(Path.of(path + H2Address.ENDING))) {
            throw Problem.of(ProblemCode.DATABASE_EXISTS, path + H2Address.ENDING).exception();
        }
        Map<String, String> mode = H2Settings.likePostgreSql();
        mode.putAll(asked.session());
        close(jdbc(login, mode));
        trusted.add(path);
        return asked.withSession(mode);
    }

    @Override
    public Problem explain(SQLException failure, String sql) {
        return H2Failure.running(failure, sql);
    }
}
