package dev.binnacle.schema.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** A script read as a definition says what the database says after running it. */
class VendorScriptTest {
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
    void isReadAsTheDatabaseTellsIt(String file, Engine engine) {
        String script = Material.text("db/" + file);
        try (TestBackend backend = MaterialDefinitions.open(engine, file)) {
            backend.script(script);
            Definition read =
                    MaterialDefinitions.of(MaterialDefinitions.dialect(engine, file) + script);
            assertThat(read.problems()).isEmpty();
            List<String> made = things(read.catalog(), engine);
            List<String> wanted = things(backend.catalog(), engine);
            assertThat(MaterialDefinitions.differences(made, wanted)).isEmpty();
            assertThat(made).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static List<String> things(Catalog catalog, Engine engine) {
        List<String> things = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            things.add(schema.name());
            schema.types().forEach(each -> things.add(each.name() + each.kind() + each.labels()));
            schema.sequences()
                    .forEach(each -> things.add(each.name() + each.options() + each.ownedBy()));
            schema.tables().forEach(table -> of(table, engine, things));
        }
        return things;
    }

    /** H2 names constraints without a name by chance. */
    private static void of(Table table, Engine engine, List<String> things) {
        boolean named = engine != Engine.H2;
        String name = table.name() + " ";
        things.add(name + table.kind() + table.lineage().parents());
        int position = 0;
        for (Column column : table.kind().view() ? List.<Column>of() : table.columns()) {
            position++;
            things.add(
                    name
                            + position
                            + " "
                            + column.name()
                            + " "
                            + column.type()
                            + column.kind()
                            + column.nullable()
                            + column.generated()
                            + column.labels()
                            + column.comment());
        }
        table.keys()
                .forEach(each ->
                        things.add(
                                name
                                        + (named ? each.name() : "")
                                        + each.primary()
                                        + each.columns()));
        table.foreignKeys().forEach(each -> things.add(name + foreignKey(each, named)));
        table.indexes().stream()
                .filter(each -> named || !each.constraint())
                .forEach(each ->
                        things.add(
                                name
                                        + each.name()
                                        + each.unique()
                                        + each.method()
                                        + (each.predicate() == null ? each.keys() : "")));
        if (named) {
            table.checks().forEach(each -> things.add(name + each.name()));
        }
    }

    private static String foreignKey(ForeignKey key, boolean named) {
        return (named ? key.name() : "")
                + key.columns()
                + key.target()
                + key.targetColumns()
                + key.onUpdate()
                + key.onDelete()
                + key.deferrable();
    }
}
