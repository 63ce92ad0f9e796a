package dev.binnacle.desktop.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;

class SchemaScreenTest {
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null,"
                + " joined timestamp default current_timestamp)",
        "create table orders (id integer primary key, customer_id integer not null"
                + " constraint order_customer references customers (id) on delete cascade,"
                + " note varchar(40), total numeric(12,2) default 0 not null,"
                + " constraint positive check (total >= 0))",
        "create index orders_note on orders (note)",
        "create view open_orders as select id, total from orders where note is null",
        "create sequence tickets start with 5",
        "comment on table orders is 'What customers ordered'",
        "comment on column orders.total is 'In euros, with tax'",
        "insert into customers (id, name) values (1, 'Anna'), (2, 'Ben')",
        "insert into orders (id, customer_id, note, total) values (1, 1, 'gift', 10), (2, 2, null,"
                + " 20)"
    };

    private static Table table(OpenDesktop it, String name) {
        return TestScreen.on(
                () -> it.backend().catalog().table(new TableName("public", name)).orElseThrow());
    }

    private static Target structure(OpenDesktop it, String table) {
        return Target.structure(it.backend().id(), new TableName("public", table));
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aTableIsMadeInAFormThatShowsItsDdl(ConnectionSettings settings) {
        try (var it = new OpenDesktop(settings, SHOP)) {
            it.show(Area.SCHEMA)
                    .open(
                            new Target(
                                    Target.Kind.NEW_TABLE,
                                    it.backend().id(),
                                    Map.of("schema", "public")));
            Hand hand = it.hand();
            assertThat(hand.canPress("Create table")).isFalse();
            hand.type("Table name", "visits")
                    .type("Column name", 1, "page")
                    .type("Column type", 1, "varchar(200)")
                    .type("Default", 1, "'/'");
            assertThat(hand.text("The statements that will run"))
                    .startsWith("create table")
                    .contains("default '/'");
            it.picture("schema-new-table-" + settings.engine());
            hand.press("Create table");
            TestScreen.await(
                    "the new table",
                    () ->
                            it.backend()
                                    .catalog()
                                    .table(new TableName("public", "visits"))
                                    .isPresent());
            assertThat(table(it, "visits").columns())
                    .extracting(Column::name, Column::nullable)
                    .containsExactly(tuple("id", false), tuple("page", true));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aColumnIsAddedAndOneIsDroppedAfterItsValuesWereCounted(ConnectionSettings settings) {
        try (var it = new OpenDesktop(settings, SHOP)) {
            it.show(Area.SCHEMA).open(structure(it, "customers"));
            Hand hand = it.hand();
            it.picture("schema-table-" + settings.engine());
            hand.press("Add column")
                    .type("Column name", "e mail")
                    .type("Column type", "varchar(99)");
            it.picture("schema-add-column-" + settings.engine());
            hand.pressLast("Add column");
            TestScreen.await(
                    "the column", () -> table(it, "customers").column("e mail").isPresent());
            TestScreen.run(() -> it.desktop().open(structure(it, "orders")));
            hand.press("Drop table").await("Loses 2 rows of public.orders.");
            assertThat(hand.sees("Fails while view public.open_orders depends on it.")).isTrue();
            it.picture("schema-drop-table-" + settings.engine());
            assertThat(TestScreen.on(() -> it.backend().catalog().tables()))
                    .extracting(Table::name)
                    .contains(new TableName("public", "orders"));
        }
    }

    @Test
    void everySectionOfATableHasItsLines() {
        try (var it = new OpenDesktop(TestPostgres.newDatabase(), SHOP)) {
            it.show(Area.SCHEMA).open(structure(it, "orders"));
            Hand hand = it.hand();
            hand.press("Foreign keys  1").await("→ customers");
            hand.press("Indexes  2").await("orders_note");
            hand.press("Checks  1").await("positive");
            hand.press("DDL");
            TestScreen.await(
                    "the DDL", () -> hand.text("DDL of the table").contains("create table"));
            it.picture("schema-ddl");
            it.open(structure(it, "customers"));
            hand.press("Foreign keys  1").await("← orders");
        }
    }

    @Test
    void theTreeOpensFastOnAThousandTablesAndFindsOne() {
        String many =
                "do $$ begin for i in 1..1000 loop execute format("
                        + "'create table %I (id int primary key, a text, b text)',"
                        + " 'table_number_' || i); end loop; end $$";
        try (var it = new OpenDesktop(TestPostgres.newDatabase(), many)) {
            long start = System.nanoTime();
            it.show(Area.SCHEMA);
            it.hand().await("table_number_1");
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
            it.hand().type("Filter the structure by name", "NUMBER_777").await("table_number_777");
            assertThat(it.hand().sees("table_number_778")).isFalse();
            it.picture("schema-tree-thousand");
        }
    }

    @Test
    void theWorstNamesAndAnEmptyDatabaseHaveTheirPictures() {
        String name = "a \"quoted\" name, 41 characters; drop tab\u202Ele";
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        try (var it =
                new OpenDesktop(
                        TestPostgres.newDatabase(),
                        "create table " + quoted + " (" + quoted + " text primary key)")) {
            it.show(Area.SCHEMA).open(structure(it, name));
            it.hand().await("drop tab⟨U+202E⟩le");
            it.picture("schema-worst-names");
        }
        try (var it = new OpenDesktop(TestPostgres.newH2())) {
            it.show(Area.SCHEMA);
            it.picture("schema-empty");
            assertThat(it.hand().sees("public")).isTrue();
        }
    }
}
