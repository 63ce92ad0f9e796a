package dev.binnacle.workspace.demo;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;
import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.FolderProblems;
import dev.binnacle.workspace.folder.OwnerOnly;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.h2.jdbcx.JdbcDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A backend to try the console on: a ship chandler's shop with a magazine. The same tables, rows
 * and roles every time, whatever the day.
 */
public final class DemoBackend {
    /** Id of the demo's connection, the same in every workspace. */
    public static final String CONNECTION = "00000000-0000-4000-8000-0000000de000";

    /** The console's login: owns the demo and may make users and roles. It has no password. */
    public static final String OWNER = "shop_owner";

    /** What the first start opens. */
    public static final TableName ORDERS = new TableName("public", "orders");

    private static final String NAME = "shop";
    // H2 keeps none of these in its file: whoever opens the demo names them again
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "MODE", "PostgreSQL",
                    "DATABASE_TO_LOWER", "TRUE",
                    "DEFAULT_NULL_ORDERING", "HIGH");
    private static final List<String> COUNTED =
            List.of(
                    "customers",
                    "addresses",
                    "categories",
                    "products",
                    "orders",
                    "content.authors",
                    "content.articles",
                    "content.tags");

    private DemoBackend() {}

    /** How to connect to the demo in this workspace. */
    public static ConnectionSettings connection(WorkspaceFolder folder) {
        return new ConnectionSettings(
                CONNECTION,
                "Chandler's shop (demo)",
                new Location.H2File(folder.demo().resolve(NAME).toString()),
                OWNER,
                Tier.DEVELOPMENT,
                false,
                Tls.none(),
                null,
                SETTINGS,
                null);
    }

    /** Whether this workspace has its demo; one that was only begun does not count. */
    public static boolean made(WorkspaceFolder folder) {
        return Files.exists(file(folder));
    }

    private static Path file(WorkspaceFolder folder) {
        return folder.demo().resolve(NAME + ".mv.db");
    }

    /** Makes the demo in this workspace unless it is there, and tells how to connect. */
    public static ConnectionSettings create(WorkspaceFolder folder) {
        Path file = file(folder);
        if (Files.notExists(file)) {
            Path unfinished = folder.demo().resolve(NAME + "-new.mv.db");
            try {
                OwnerOnly.folder(folder.demo());
                Files.deleteIfExists(unfinished);
                fill(folder.demo().resolve(NAME + "-new"));
                OwnerOnly.close(unfinished);
                AtomicFile.force(unfinished);
                AtomicFile.replace(file, unfinished);
                DemoFiles.write(folder);
            } catch (IOException failure) {
                throw FolderProblems.from(failure, file);
            } catch (SQLException failure) {
                throw problem(failure, file.toString());
            }
        }
        return connection(folder);
    }

    private static void fill(Path database) throws SQLException {
        var source = new JdbcDataSource();
        var url = new StringBuilder("jdbc:h2:file:").append(database.toAbsolutePath());
        SETTINGS.forEach((name, value) -> url.append(';').append(name).append('=').append(value));
        source.setURL(url.toString());
        source.setUser(OWNER);
        source.setPassword("");
        try (var connection = source.getConnection()) {
            load(connection, DemoFlavor.H2);
            connection.createStatement().execute("shutdown");
        }
    }

    /** Loads the same demo into an empty PostgreSQL database, as a login that may make roles. */
    public static void loadPostgreSql(Connection connection) {
        try {
            load(connection, DemoFlavor.POSTGRESQL);
        } catch (SQLException failure) {
            throw problem(failure, "PostgreSQL");
        }
    }

    private static ProblemException problem(SQLException failure, String where) {
        ProblemCode code =
                FolderProblems.codeOf(failure) == ProblemCode.DISK_FULL
                        ? ProblemCode.DISK_FULL
                        : ProblemCode.DEMO_FAILED;
        return Problem.of(code, where + ": " + failure.getMessage()).exception(failure);
    }

    private static void load(Connection connection, DemoFlavor flavor) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(flavor.structure());
            List<Customers.Customer> customers = new Customers().insert(connection, flavor);
            List<Goods.Product> products = new Goods().insert(connection, flavor);
            new Magazine().insert(connection, flavor, products);
            List<Sales.Sold> sold = new Sales(customers, products).insert(connection, flavor);
            new Shelf(products, sold).insert(connection, flavor);
            for (String table : COUNTED) {
                continueCounting(connection, table);
            }
            statement.execute(flavor.views());
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(automatic);
        }
    }

    /** Rows came with their ids; the next one made by hand goes on after them. */
    private static void continueCounting(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            int next;
            try (var rows = statement.executeQuery("select max(id) + 1 from " + table)) {
                rows.next();
                next = rows.getInt(1);
            }
            statement.execute("alter table " + table + " alter column id restart with " + next);
        }
    }
}
