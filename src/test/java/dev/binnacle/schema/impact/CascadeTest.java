package dev.binnacle.schema.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLWarning;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server would drop along, as it says itself, is among what was found. */
class CascadeTest {
    private static final Pattern DROPPED =
            Pattern.compile(
                    "drop cascades to (view|materialized view|constraint|trigger|policy|function|"
                            + "default value for column|column|table|sequence) (.+?)"
                            + "(?: on (?:table |materialized view |view )?(.+)| of table (.+))?");

    @Test
    void everythingThatCascadesWasFound() {
        var settings = TestPostgres.newDatabase();
        try (TestBackend backend = TestBackend.of(settings);
                Database database = TestDatabases.open(settings)) {
            backend.script(Material.text("db/postgres/pagila.sql.gz"));
            Catalog catalog = database.catalog(Progress.none());
            int dropped = 0;
            for (String name : List.of("film", "customer", "payment", "language", "store")) {
                TableName table = new TableName("public", name);
                dropped += compare(backend, database, catalog, new Subject(table, null));
                for (var column : catalog.table(table).map(Table::columns).orElse(List.of())) {
                    // the key of the partitions cannot be dropped
                    if (!column.name().equals("payment_date")) {
                        dropped +=
                                compare(
                                        backend,
                                        database,
                                        catalog,
                                        new Subject(table, column.name()));
                    }
                }
            }
            assertThat(dropped).isGreaterThan(60);
        }
    }

    private static int compare(
            TestBackend backend, Database database, Catalog catalog, Subject subject) {
        List<Use> uses =
                ImpactTest.IMPACT.of(database, catalog, subject, List.of(), Progress.none());
        TreeSet<String> found = new TreeSet<>();
        uses.stream()
                .filter(use -> use.certainty() == Use.Certainty.CERTAIN)
                .forEach(use -> found.add(plain(use)));
        List<String> dropped = dropped(backend, subject);
        assertThat(found).as("%s", subject).containsAll(dropped);
        return dropped.size();
    }

    private static String plain(Use use) {
        String table = use.table() == null ? "" : use.table().toString().replace("public.", "");
        return (use.name().replaceFirst("^public\\.", "").replaceFirst("\\(.*", "") + " " + table)
                .strip();
    }

    private static List<String> dropped(TestBackend backend, Subject subject) {
        String table = backend.dialect().quote(subject.table());
        String sql =
                subject.column() == null
                        ? "drop table " + table + " cascade"
                        : "alter table "
                                + table
                                + " drop column "
                                + backend.dialect().quote(subject.column())
                                + " cascade";
        List<String> dropped = new ArrayList<>();
        notices(backend, sql)
                .lines()
                .map(line -> line.replaceFirst("^.*?(?=drop cascades to )", ""))
                .map(DROPPED::matcher)
                .filter(Matcher::matches)
                .forEach(parts -> {
                    String of = parts.group(3) == null ? parts.group(4) : parts.group(3);
                    String name = parts.group(2).replace("public.", "").replaceFirst("\\(.*", "");
                    String owner = of == null ? "" : " " + of.replace("public.", "");
                    dropped.add(name + owner);
                });
        return dropped;
    }

    /** What the server says as it drops, taken back. */
    private static String notices(TestBackend backend, String sql) {
        StringBuilder said = new StringBuilder();
        try (var statement = backend.connection().createStatement()) {
            statement.execute("set client_min_messages = notice");
            statement.execute("begin");
            statement.execute(sql);
            for (var one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
                var message = ((PSQLWarning) one).getServerErrorMessage();
                said.append(message.getMessage()).append('\n');
                said.append(message.getDetail()).append('\n');
            }
            statement.execute("rollback");
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
        return said.toString();
    }
}
