package dev.binnacle.schema.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** What the database tells about itself, printed and read again, is the same. */
class DefinitionOracleTest {
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "postgres/pagila.sql.gz, POSTGRESQL",
        "postgres/edfi-ods-5.2.0.sql.gz, POSTGRESQL",
        "postgres/Chinook_PostgreSql.sql.gz, POSTGRESQL",
        "postgres/northwind.sql.gz, POSTGRESQL",
        "postgres/periodic_table.sql, POSTGRESQL",
        "postgres/happiness_index.sql, POSTGRESQL",
        "postgres/danbooru-structure.sql.gz, POSTGRESQL",
        "both/camunda-7.23-postgres.sql, POSTGRESQL",
        "both/quartz-2.5.0-postgres.sql, POSTGRESQL",
        "both/spring-batch-5.2.2-postgres.sql, POSTGRESQL",
        "both/spring-session-3.5.0-postgres.sql, POSTGRESQL",
        "both/petclinic-postgres-schema.sql, POSTGRESQL",
        "h2/chinook-h2.sql.gz, H2",
        "h2/northwind-h2.sql.gz, H2",
        "both/camunda-7.23-h2.sql, H2",
        "both/quartz-2.5.0-h2.sql, H2",
        "both/spring-batch-5.2.2-h2.sql, H2",
        "both/spring-session-3.5.0-h2.sql, H2",
        "both/petclinic-h2-schema.sql, H2",
    })
    void printedDdlIsReadAsTheDatabaseTellsIt(String file, Engine engine) {
        try (TestBackend backend = MaterialDefinitions.open(engine, file)) {
            backend.script(Material.text("db/" + file));
            same(backend, engine);
        }
    }

    static void same(TestBackend backend, Engine engine) {
        Catalog live = backend.catalog();
        Definition read = MaterialDefinitions.of(MaterialDefinitions.printed(backend, live));
        assertThat(read.problems()).isEmpty();
        List<String> made = things(read.catalog(), engine);
        List<String> wanted = things(live, engine);
        assertThat(MaterialDefinitions.differences(made, wanted)).isEmpty();
        assertThat(made).containsExactlyElementsOf(wanted);
    }

    private static List<String> things(Catalog catalog, Engine engine) {
        List<String> things = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            things.add(schema.name() + schema.comment());
            schema.types().forEach(each -> things.add(each.toString()));
            schema.sequences().forEach(each -> things.add(each.toString()));
            schema.routines().forEach(each -> things.add(each.toString()));
            schema.tables().forEach(table -> of(table, engine, things));
        }
        var around = catalog.surroundings();
        around.extensions().forEach(each -> things.add(each.name() + " in " + each.schema()));
        around.remarks().forEach(each -> things.add(each.toString()));
        around.owners().forEach(each -> things.add(each.toString()));
        around.rights().forEach(each -> things.add(each.toString()));
        return things;
    }

    /**
     * Of views the query alone: what columns it has only the database knows. H2 names the indexes
     * of keys by chance.
     */
    private static void of(Table table, Engine engine, List<String> things) {
        String name = table.name() + " ";
        things.add(
                name
                        + table.kind()
                        + table.storage()
                        + table.comment()
                        + table.lineage()
                        + table.security()
                        + table.settings()
                        + table.query());
        int position = 0;
        for (Column column : table.kind().view() ? List.<Column>of() : table.columns()) {
            position++;
            things.add(name + position + column.toString().replaceFirst("position=\\d+, ", ""));
        }
        table.keys().forEach(each -> things.add(name + each));
        table.foreignKeys().forEach(each -> things.add(name + each));
        table.indexes().stream()
                .filter(each -> engine != Engine.H2 || !each.constraint())
                .forEach(each -> things.add(name + each));
        table.checks().forEach(each -> things.add(name + each));
        table.triggers().forEach(each -> things.add(name + each));
    }
}
