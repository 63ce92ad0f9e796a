package dev.binnacle.workspace.store;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.FolderProblems;
import dev.binnacle.workspace.folder.OwnerOnly;

import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the H2 file to the newest schema. H2's DDL cannot be rolled back, so the file itself is
 * never migrated: a copy is, its rows are counted against the original's, and only then it takes
 * the original's name. A kill or a failure before that leaves the original; the original of a
 * finished migration stays beside it as {@code store-before-vN.mv.db}.
 */
final class EmbeddedMigration {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMigration.class);

    private final Path folder;
    private final String name;
    private final String copyName;
    private final StoreSchema schema;

    EmbeddedMigration(Path folder, String name, StoreSchema schema) {
        this.folder = folder;
        this.name = name;
        this.copyName = name + "-migrating";
        this.schema = schema;
    }

    void run() throws IOException, SQLException {
        Path file = EmbeddedFile.in(folder, name);
        Path copy = EmbeddedFile.in(folder, copyName);
        Files.deleteIfExists(copy);
        if (Files.notExists(file)) {
            OwnerOnly.folder(folder);
            migrate(copy, Map.of());
            AtomicFile.replace(file, copy);
            return;
        }
        if (Files.size(file) == 0) {
            // H2 would take an empty file for a new database
            throw Problem.of(ProblemCode.STORE_DAMAGED, file + " is empty.").exception();
        }
        Map<String, Long> before;
        int version;
        try (var connection = EmbeddedFile.admin(folder, name).getConnection()) {
            version = StoreSchema.versionOf(connection);
            if (version == schema.newest()) {
                return;
            }
            if (version > schema.newest()) {
                throw tooNew(file, version);
            }
            before = counts(connection);
        }
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.close(copy);
        migrate(copy, before);
        Files.copy(
                file,
                EmbeddedFile.in(folder, name + "-before-v" + schema.newest()),
                StandardCopyOption.REPLACE_EXISTING);
        AtomicFile.replace(file, copy);
        LOG.info("Store migrated from version {} to {}", version, schema.newest());
    }

    private RuntimeException tooNew(Path file, int version) {
        return Problem.of(
                        ProblemCode.STORE_TOO_NEW,
                        file
                                + " has version "
                                + version
                                + ", this program knows "
                                + schema.newest()
                                + ".")
                .exception();
    }

    /** Migrates the copy, verifies it, closes it and forces it to disk. */
    private void migrate(Path copy, Map<String, Long> before) throws IOException {
        try (var connection = EmbeddedFile.admin(folder, copyName).getConnection()) {
            schema.migrate(EmbeddedFile.admin(folder, copyName));
            admit(connection);
            verify(connection, before);
        } catch (SQLException | FlywayException | IllegalStateException failure) {
            Files.deleteIfExists(copy);
            ProblemCode code =
                    FolderProblems.codeOf(failure) == ProblemCode.DISK_FULL
                            ? ProblemCode.DISK_FULL
                            : ProblemCode.STORE_MIGRATION_FAILED;
            throw Problem.of(code, copy + ": " + failure.getMessage()).exception(failure);
        }
        OwnerOnly.close(copy);
        AtomicFile.force(copy);
    }

    /** Lets the store's own login in, with no more than it needs. */
    private static void admit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create user if not exists " + EmbeddedFile.LOGIN + " password ''");
            statement.execute(
                    "grant select, insert, update, delete on schema "
                            + StoreDatabase.SCHEMA
                            + " to "
                            + EmbeddedFile.LOGIN);
        }
    }

    private void verify(Connection connection, Map<String, Long> before) throws SQLException {
        int version = StoreSchema.versionOf(connection);
        if (version != schema.newest()) {
            throw new IllegalStateException("The copy ended at version " + version + ".");
        }
        Map<String, Long> after = counts(connection);
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                throw new IllegalStateException(
                        table + " had " + rows + " rows, has " + after.get(table) + ".");
            }
        });
    }

    /** Rows of every table but Flyway's own. */
    private static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var tables =
                connection
                        .getMetaData()
                        .getTables(
                                null,
                                StoreDatabase.SCHEMA,
                                null,
                                new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                counts.put(tables.getString("TABLE_NAME"), 0L);
            }
        }
        counts.remove("flyway_schema_history");
        for (var entry : counts.entrySet()) {
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select count(*) from "
                                            + StoreDatabase.SCHEMA
                                            + "."
                                            + entry.getKey())) {
                rows.next();
                entry.setValue(rows.getLong(1));
            }
        }
        return counts;
    }
}
