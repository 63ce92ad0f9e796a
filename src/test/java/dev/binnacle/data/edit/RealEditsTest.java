package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that nobody here made: cells of every type they have are edited in every table. */
class RealEditsTest {
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        // file, engine, types, tables with an edit
        "postgres/pagila.sql.gz, POSTGRESQL, 14, 22",
        "postgres/northwind.sql.gz, POSTGRESQL, 20, 12",
        "postgres/periodic_table.sql, POSTGRESQL, 4, 1",
        "h2/chinook-h2.sql.gz, H2, 15, 11",
        "h2/northwind-h2.sql.gz, H2, 20, 12",
    })
    void aCellOfEveryTypeIsEditedInEveryTable(String file, Engine engine, int types, int tables) {
        try (var fixture =
                new DataFixture(
                        engine == Engine.H2 ? TestPostgres.newH2() : TestPostgres.newDatabase())) {
            fixture.run(Material.text("db/" + file));
            EditTour tour = walk(fixture, false);
            assertThat(tour.types()).hasSize(types);
            assertThat(tour.tables()).isEqualTo(tables);
        }
    }

    /** It comes nearly without rows: they are typed in first, as new rows in the grid. */
    @ParameterizedTest
    @CsvSource("postgres/edfi-ods-5.2.0.sql.gz, 46")
    void aLargeDatabaseTakesNewRowsAndEditsOfEveryType(String file, int types) {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (var fixture = new DataFixture(settings)) {
            fixture.run(Material.text("db/" + file));
            String name = fixture.texts("select current_database()").getFirst();
            // rows of one table at a time, whatever they refer to
            fixture.run("alter database " + name + " set session_replication_role = replica");
        }
        try (var fixture = new DataFixture(settings)) {
            assertThat(walk(fixture, true).types()).hasSize(types);
        }
    }

    private static EditTour walk(DataFixture fixture, boolean fill) {
        var tour = new EditTour(fixture, fill);
        fixture.database().catalog(Progress.none()).tables().stream()
                .filter(table -> RowIdentity.of(table).editable())
                .forEach(tour::walk);
        assertThat(tour.refusals()).isEmpty();
        assertThat(tour.typesNeverEdited()).isEmpty();
        return tour;
    }
}
