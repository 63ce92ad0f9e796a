package dev.binnacle.schema;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestEditors;

import java.util.List;
import java.util.Objects;

/** One database whose structure a test changes. */
final class StructureFixture implements AutoCloseable {
    final Database database;
    final StructureEditor editor = TestEditors.structure();
    Catalog catalog;

    StructureFixture(ConnectionSettings settings) {
        database = TestDatabases.open(settings);
        catalog = database.catalog(Progress.none());
    }

    TableName table(String name) {
        return new TableName("public", name);
    }

    StructurePlan plan(StructureChange... changes) {
        return editor.plan(database, catalog, List.of(changes), Progress.none());
    }

    /** Runs the changes and gives the table of this name as it is then. */
    Table apply(TableName name, StructureChange... changes) {
        catalog = editor.apply(database, plan(changes), Progress.none());
        return catalog.table(name).orElseThrow();
    }

    void run(String sql) {
        database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
    }

    String cell(String sql) {
        return database.with(
                Progress.none(),
                session -> Objects.requireNonNullElse(Rows.cell(session, sql), "null"));
    }

    String quote(TableName name) {
        return database.dialect().quote(name);
    }

    @Override
    public void close() {
        database.close();
    }
}
