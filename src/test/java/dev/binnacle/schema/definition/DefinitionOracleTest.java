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
    })
    void printedDdlIsReadAsTheDatabaseTellsIt(String file, Engine engine) {
        try (TestBackend backend = MaterialDefinitions.open(engine, file)) {
            backend.script(Material.text("db/" + file));
            Catalog live = backend.catalog();
            Definition read =
                    MaterialDefinitions.of(
                            engine.name().toLowerCase(java.util.Locale.ROOT),
                            MaterialDefinitions.printed(backend, live));
            assertThat(read.problems()).isEmpty();
            same(read.catalog(), live);
        }
    }

    private static void same(Catalog read, Catalog live) {
        List<String> made = things(read);
        List<String> wanted = things(live);
        List<String> strange = new ArrayList<>(made);
        strange.removeAll(wanted);
        wanted.removeAll(made);
        assertThat(differences(strange, wanted)).isEmpty();
    }

    /** What differs, from a little before the first letter that does. */
    static List<String> differences(List<String> read, List<String> live) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(read.size(), live.size()) && i < 12; i++) {
            String made = i < read.size() ? read.get(i) : "";
            String wanted = i < live.size() ? live.get(i) : "";
            int at = 0;
            while (at < Math.min(made.length(), wanted.length())
                    && made.charAt(at) == wanted.charAt(at)) {
                at++;
            }
            differences.add(from(made, at) + " — where the database says — " + from(wanted, at));
        }
        return differences;
    }

    private static String from(String text, int at) {
        String head = text.substring(0, Math.min(40, text.length()));
        int start = Math.max(0, at - 20);
        return head + " … " + text.substring(start, Math.min(text.length(), at + 120));
    }

    static List<String> things(Catalog catalog) {
        List<String> things = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            things.add(schema.name() + schema.comment());
            schema.types().forEach(each -> things.add(each.toString()));
            schema.sequences().forEach(each -> things.add(each.toString()));
            schema.routines().forEach(each -> things.add(each.toString()));
            schema.tables().forEach(table -> of(table, things));
        }
        return things;
    }

    /** Of views the query alone: what columns it has only the database knows. */
    private static void of(Table table, List<String> things) {
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
        if (!table.kind().view()) {
            int position = 0;
            for (Column c : table.columns()) {
                things.add(
                        name
                                + ++position
                                + " "
                                + c.name()
                                + " "
                                + c.type()
                                + " "
                                + c.kind()
                                + " "
                                + c.nullable()
                                + " "
                                + c.generated()
                                + " "
                                + c.defaultExpression()
                                + " "
                                + c.labels()
                                + " "
                                + c.comment()
                                + " "
                                + c.collation()
                                + " "
                                + c.options());
            }
        }
        table.keys().forEach(each -> things.add(name + each));
        table.foreignKeys().forEach(each -> things.add(name + each));
        table.indexes().forEach(each -> things.add(name + each));
        table.checks().forEach(each -> things.add(name + each));
        table.triggers().forEach(each -> things.add(name + each));
    }
}
