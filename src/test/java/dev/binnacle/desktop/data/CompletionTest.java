package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.data.postgresql.PostgreSqlData;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class CompletionTest {
    static Table table(String schema, String name, String... columns) {
        List<Column> all =
                IntStream.range(0, columns.length)
                        .mapToObj(
                                at -> Column.ofResult(columns[at], at + 1, "text", ValueKind.TEXT))
                        .toList();
        return new Table(
                new TableName(schema, name),
                Table.Kind.TABLE,
                10,
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static Schema schema(String name, Table... tables) {
        return new Schema(name, Arrays.asList(tables), List.of(), List.of(), List.of(), null);
    }

    private static List<String> offers(String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        String text = textWithCaret.replace("|", "");
        var catalog =
                new Catalog(
                        List.of(
                                schema("archive", table("archive", "orders", "id", "old")),
                                schema(
                                        "public",
                                        table("public", "customers", "id", "name"),
                                        table("public", "orders", "id", "status", "Total"))),
                        "public",
                        Instant.now());
        return new Completion(catalog, new PostgreSqlData().syntax(), name -> "\"" + name + "\"")
                .at(text, caret).items().stream().map(Completion.Item::insert).toList();
    }

    @Test
    void anAliasAndADotOfferItsTablesColumns() {
        assertThat(offers("select o.| from orders o join customers c on true"))
                .containsExactly("id", "status", "\"Total\"");
        assertThat(offers("select * from orders as o, customers c where c.n|"))
                .containsExactly("name");
    }

    @Test
    void aSchemaAndADotOfferItsTables() {
        assertThat(offers("select * from archive.|")).containsExactly("orders");
    }

    @Test
    void columnsOfTheStatementComeFirstThenTablesAndKeywords() {
        assertThat(offers("select st| from orders")).startsWith("status");
        assertThat(offers("select * from cus|")).startsWith("customers");
        assertThat(offers("sel|")).contains("select");
    }

    @Test
    void onlyTheStatementAtTheCaretCounts() {
        assertThat(offers("select 1 from customers; select o.| from archive.orders o"))
                .containsExactly("id", "old");
    }

    @Test
    void namesOfAWithAndFunctionsAreOffered() {
        assertThat(offers("with latest as (select 1), old as (select 2) select * from l|"))
                .startsWith("latest");
        assertThat(offers("select coal|")).containsExactly("coalesce(");
    }

    @Test
    void tablesComeFirstAfterFromAndOthersWithTheirSchema() {
        assertThat(offers("select * from o|")).startsWith("orders", "archive.orders");
        assertThat(offers("select * from orders where |")).startsWith("id", "status", "\"Total\"");
    }

    @Test
    void aThousandTablesAreNoWork() {
        Table[] tables =
                IntStream.range(0, 1_000)
                        .mapToObj(at -> table("public", "table_" + at, "id", "c" + at))
                        .toArray(Table[]::new);
        var catalog = new Catalog(List.of(schema("public", tables)), "public", Instant.now());
        var completion =
                new Completion(catalog, new PostgreSqlData().syntax(), name -> "\"" + name + "\"");
        String text = "select * from table_9 t where t.c";
        completion.at(text, text.length());
        long start = System.nanoTime();
        for (int at = 0; at < 20; at++) {
            assertThat(completion.at(text, text.length()).items()).hasSize(1);
            assertThat(completion.at("select * from table_9", 21).items()).hasSize(60);
        }
        assertThat((System.nanoTime() - start) / 40_000_000).isLessThan(30);
    }
}
