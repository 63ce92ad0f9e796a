package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.TypeExamples;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.testing.TestPostgres;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Cells of every type of both databases, typed as a person would and saved as the grid does. */
class EveryTypeTest {

    /** H2 in a mode that knows all its types. */
    static Stream<ConnectionSettings> databases() {
        ConnectionSettings h2 = TestPostgres.newH2();
        return Stream.of(
                new ConnectionSettings(
                        h2.id(),
                        h2.name(),
                        h2.location(),
                        h2.user(),
                        h2.tier(),
                        false,
                        h2.tls(),
                        null,
                        Map.of("MODE", "REGULAR", "DATABASE_TO_LOWER", "TRUE"),
                        null),
                TestPostgres.newDatabase());
    }

    /** One table per type, each with its examples and a row of NULL. */
    private static Map<String, Table> tables(DataFixture fixture, ConnectionSettings settings) {
        Map<String, List<String>> examples = TypeExamples.of(settings.engine());
        var script = new ArrayList<>(TypeExamples.types(settings.engine()));
        List<String> types = List.copyOf(examples.keySet());
        for (int at = 0; at < types.size(); at++) {
            String name = "sample_" + at;
            script.add(
                    "create table " + name + " (id integer primary key, v " + types.get(at) + ")");
            List<String> values = Objects.requireNonNull(examples.get(types.get(at)));
            for (int row = 0; row < values.size(); row++) {
                script.add(
                        "insert into " + name + " values (" + row + ", " + values.get(row) + ")");
            }
            script.add("insert into " + name + " values (1000, null)");
        }
        fixture.run(String.join(";\n", script) + ";");
        Catalog catalog = fixture.database().catalog(Progress.none());
        var tables = new java.util.LinkedHashMap<String, Table>();
        for (int at = 0; at < types.size(); at++) {
            var name = new TableName(fixture.database().defaultSchema(), "sample_" + at);
            tables.put(types.get(at), catalog.table(name).orElseThrow());
        }
        return tables;
    }

    private static Page page(DataFixture fixture, Table table, Filter filter) {
        return new Pages(fixture.database(), fixture.dialect())
                .first(PageQuery.of(table).filter(filter), Progress.none());
    }

    private static void save(DataFixture fixture, ChangeSet set) {
        assertThat(set.valid()).as(set.changes().toString()).isTrue();
        SaveOutcome outcome = new Save(fixture.database()).run(set, Progress.none());
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        set.clear();
    }

    /** Every row gets the value of the next, then NULL; all are deleted and typed in anew. */
    private static void edit(DataFixture fixture, Table table) {
        Column v = table.columns().get(1);
        Page before = page(fixture, table, Filter.NONE);
        var set = new ChangeSet(table);
        List<Value> values = before.rows().stream().map(row -> row.get(1)).toList();
        for (int at = 0; at < values.size(); at++) {
            Value next = values.get((at + 1) % values.size());
            set.edit(
                    set.reference(before.columns(), before.rows().get(at)),
                    v,
                    values.get(at),
                    typed(v, next));
        }
        save(fixture, set);
        Page rotated = page(fixture, table, Filter.NONE);
        for (int at = 0; at < values.size(); at++) {
            assertThat(rotated.rows().get(at).get(1).text())
                    .isEqualTo(values.get((at + 1) % values.size()).text());
        }
        rotated.rows()
                .forEach(row ->
                        set.delete(set.reference(rotated.columns(), row), rotated.columns(), row));
        save(fixture, set);
        assertThat(page(fixture, table, Filter.NONE).rows()).isEmpty();
        for (Row row : before.rows()) {
            var added = set.insert();
            set.edit(added, table.columns().getFirst(), Value.NULL, CellInput.Entry.of(row.get(0)));
            set.edit(added, v, Value.NULL, typed(v, row.get(1)));
        }
        save(fixture, set);
        assertThat(page(fixture, table, Filter.NONE).rows()).isEqualTo(before.rows());
    }

    private static CellInput.Entry typed(Column column, Value value) {
        String text = value.text();
        return text == null ? CellInput.setNull(column) : CellInput.parse(column, text);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyValueIsTypedSavedAndReadBackTheSame(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            var softly = new SoftAssertions();
            tables(fixture, settings)
                    .forEach((type, table) ->
                            softly.assertThatCode(() -> edit(fixture, table))
                                    .as(type)
                                    .doesNotThrowAnyException());
            softly.assertAll();
        }
    }

    private static void filter(DataFixture fixture, Table table, Value value, Row row) {
        String text = Objects.requireNonNull(value.text());
        // which of two values with NULL inside comes first is unknown, by SQL itself
        boolean ordered = !text.matches("(ARRAY\\[|ROW\\().*NULL.*");
        for (ColumnFilter.Test test : ColumnFilter.Test.values()) {
            List<String> values =
                    switch (test) {
                        case BETWEEN -> List.of(text, text);
                        case IS_NULL, IS_NOT_NULL -> List.of();
                        case CONTAINS, STARTS_WITH -> List.of(inside(table.columns().get(1), text));
                        default -> List.of(text);
                    };
            var one = new ColumnFilter(table.columns().get(1), test, values);
            List<Row> found = page(fixture, table, new Filter(List.of(one), "")).rows();
            boolean expected =
                    switch (test) {
                        case NOT_EQUAL, LESS, GREATER, IS_NULL -> false;
                        case LESS_OR_EQUAL, GREATER_OR_EQUAL, BETWEEN -> ordered;
                        default -> true;
                    };
            assertThat(found.contains(row)).as("%s %s", test.title(), text).isEqualTo(expected);
        }
    }

    /** A part of the text to search for; H2 writes arrays and rows as text in another way. */
    private static String inside(Column column, String text) {
        boolean nested = text.startsWith("ARRAY[") || text.startsWith("ROW(");
        return nested && column.kind() != ValueKind.TEXT
                ? text.startsWith("ROW(") ? "ROW" : "["
                : text.substring(0, Math.min(3, text.length()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyTestOfAFilterIsAnsweredOnEveryType(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            var softly = new SoftAssertions();
            tables(fixture, settings)
                    .forEach((type, table) ->
                            page(fixture, table, Filter.NONE).rows().stream()
                                    .filter(row -> !row.get(1).isNull())
                                    .forEach(row ->
                                            softly.assertThatCode(() ->
                                                            filter(fixture, table, row.get(1), row))
                                                    .as(type)
                                                    .doesNotThrowAnyException()));
            softly.assertAll();
        }
    }

    private static void sort(DataFixture fixture, Table table, boolean descending) {
        var pages = new Pages(fixture.database(), fixture.dialect());
        var order = new SortKey(table.columns().get(1), descending);
        List<Row> all = page(fixture, table, Filter.NONE).rows();
        var seen = new ArrayList<Row>();
        PageQuery query = PageQuery.of(table).sort(List.of(order)).size(1);
        Page page = pages.first(query, Progress.none());
        seen.addAll(page.rows());
        while (page.hasNext() && seen.size() <= all.size()) {
            page = pages.next(page, Progress.none());
            seen.addAll(page.rows());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        var back = new ArrayList<>(page.rows());
        while (page.hasPrevious() && back.size() <= all.size()) {
            page = pages.previous(page, Progress.none());
            back.addAll(0, page.rows());
        }
        assertThat(back).isEqualTo(seen);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyTypeIsSortedAndPagedBothWays(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            var softly = new SoftAssertions();
            tables(fixture, settings)
                    .forEach((type, table) -> {
                        for (boolean descending : List.of(false, true)) {
                            softly.assertThatCode(() -> sort(fixture, table, descending))
                                    .as(type + (descending ? " down" : " up"))
                                    .doesNotThrowAnyException();
                        }
                    });
            softly.assertAll();
        }
    }
}
