package dev.binnacle.data.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.IntStream;

class PagesTest {
    private static final Progress NOBODY = Progress.none();
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    private static String numbers(DataFixture fixture, int rows) {
        boolean nativeSeries = fixture.database().product().startsWith("PostgreSQL");
        String series = nativeSeries ? "generate_series(1, %d) x" : "system_range(1, %d) as r(x)";
        return """
        create table numbers (id integer primary key, name varchar(40), part integer);
        insert into numbers select x, 'n' || x, mod(x, 7) from %s;
        """
                .formatted(series.formatted(rows));
    }

    private static List<String> ids(Page page) {
        return page.rows().stream().map(row -> String.valueOf(row.get(0).text())).toList();
    }

    private static List<String> range(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void everyPageIsReachedByKey(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 25));
            var pages = new Pages(fixture.database(), fixture.dialect());
            var query = PageQuery.of(fixture.table("numbers")).size(10);

            Page first = pages.first(query, NOBODY);
            assertThat(ids(first)).isEqualTo(range(1, 10));
            assertThat(first.how()).isEqualTo(Page.How.KEY);
            assertThat(List.of(first.hasPrevious(), first.hasNext())).containsExactly(false, true);
            assertThat(first.position()).isEqualTo("rows 1 to 10");

            Page third = pages.next(pages.next(first, NOBODY), NOBODY);
            assertThat(ids(third)).isEqualTo(range(21, 25));
            assertThat(third.hasNext()).isFalse();
            assertThat(third.firstRow()).isEqualTo(21);

            Page last = pages.last(query, NOBODY);
            assertThat(ids(last)).isEqualTo(range(16, 25));
            assertThat(List.of(last.hasPrevious(), last.hasNext())).containsExactly(true, false);

            Page back = pages.previous(last, NOBODY);
            assertThat(ids(back)).isEqualTo(range(6, 15));
            assertThat(ids(pages.previous(back, NOBODY))).isEqualTo(range(1, 10));
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aKeyLeadsToItsRowAtOnceUnderAnyOrder(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 50));
            var pages = new Pages(fixture.database(), fixture.dialect());
            var table = fixture.table("numbers");
            var query = PageQuery.of(table).size(5);
            assertThat(ids(pages.at(query, key("20"), NOBODY))).isEqualTo(range(20, 24));
            assertThat(ids(pages.after(query, key("20"), NOBODY))).isEqualTo(range(21, 25));
            assertThat(ids(pages.before(query, key("20"), NOBODY))).isEqualTo(range(15, 19));

            fixture.run("delete from numbers where id = 20");
            assertThat(ids(pages.at(query, key("20"), NOBODY))).isEqualTo(range(21, 25));

            Column part = table.column("part").orElseThrow();
            var byPart = query.sort(List.of(new SortKey(part, true)));
            assertThat(ids(pages.at(byPart, key("21"), NOBODY))).startsWith("21", "14", "7");
            assertThatThrownBy(() -> pages.at(byPart, key("20"), NOBODY))
                    .hasMessageContaining("BIN-307");
        }
    }

    private static List<Value> key(String text) {
        return List.of(Value.of(text));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aRowNumberLeadsNearTheRowAndSaysSo(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 20_000));
            fixture.run("analyze");
            var pages = new Pages(fixture.database(), fixture.dialect());
            var table = fixture.table("numbers");
            for (boolean descending : List.of(false, true)) {
                var order = new SortKey(table.column("id").orElseThrow(), descending);
                Page page = pages.atRow(PageQuery.of(table).sort(List.of(order)), 12_000, NOBODY);
                assertThat(page.how()).isEqualTo(Page.How.APPROXIMATE);
                assertThat(page.approximate()).isTrue();
                int id = Integer.parseInt(ids(page).getFirst());
                int row = descending ? 20_001 - id : id;
                assertThat(row).isBetween(11_600, 12_400);
                assertThat(page.hasPrevious()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void withoutAKeyRowsAreCountedOffAndThePageSaysSo(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 25));
            fixture.run("create view chosen as select id, name from numbers where id > 5");
            var pages = new Pages(fixture.database(), fixture.dialect());
            var table = fixture.table("chosen");
            var order = new SortKey(table.columns().getFirst(), false);
            var query = PageQuery.of(table).sort(List.of(order)).size(8);
            Page first = pages.first(query, NOBODY);
            assertThat(first.how()).isEqualTo(Page.How.OFFSET);
            assertThat(ids(pages.next(first, NOBODY))).isEqualTo(range(14, 21));
            assertThat(ids(pages.last(query, NOBODY))).isEqualTo(range(18, 25));
            assertThat(ids(pages.atRow(query, 3, NOBODY))).startsWith("8");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void countsSayWhetherTheyAreExact(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 7_000));
            fixture.run("analyze");
            var pages = new Pages(fixture.database(), fixture.dialect());
            var table = fixture.table("numbers");
            var query = PageQuery.of(table);
            assertThat(pages.count(query, NOBODY).label()).isEqualTo("7,000 rows");
            RowCount estimate = pages.estimate(query, NOBODY);
            assertThat(estimate.accuracy()).isEqualTo(RowCount.Accuracy.ESTIMATE);
            assertThat(estimate.rows()).isBetween(6_500L, 7_500L);
            var filtered = query.filter(new Filter(List.of(), "part = 3"));
            assertThat(pages.count(filtered, NOBODY).rows()).isEqualTo(1_000);
            RowCount guess = pages.estimate(filtered, NOBODY);
            assertThat(guess.accuracy()).isNotEqualTo(RowCount.Accuracy.EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void everyTestOfAColumnFilters(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    """
                    create table t (id integer primary key, name varchar(40), n integer);
                    insert into t values (1, 'Ann 100%', 5), (2, 'anna_x', 6), (3, null, 7),
                      (4, 'Bob', null), (5, '', 9);
                    """);
            var table = fixture.table("t");
            Column name = table.column("name").orElseThrow();
            Column n = table.column("n").orElseThrow();
            var pages = new Pages(fixture.database(), fixture.dialect());
            var query = PageQuery.of(table);
            record Case(Column column, ColumnFilter.Test test, List<String> values, String ids) {}
            for (Case one :
                    List.of(
                            new Case(name, ColumnFilter.Test.CONTAINS, List.of("ANN"), "1,2"),
                            new Case(name, ColumnFilter.Test.CONTAINS, List.of("%"), "1"),
                            new Case(name, ColumnFilter.Test.CONTAINS, List.of("_"), "2"),
                            new Case(name, ColumnFilter.Test.STARTS_WITH, List.of("Bo"), "4"),
                            new Case(name, ColumnFilter.Test.EQUAL, List.of(""), "5"),
                            new Case(name, ColumnFilter.Test.IS_NULL, List.of(), "3"),
                            new Case(n, ColumnFilter.Test.IS_NOT_NULL, List.of(), "1,2,3,5"),
                            new Case(n, ColumnFilter.Test.BETWEEN, List.of("6", "7"), "2,3"),
                            new Case(n, ColumnFilter.Test.IN, List.of("5", "9"), "1,5"),
                            new Case(n, ColumnFilter.Test.NOT_EQUAL, List.of("5"), "2,3,5"),
                            new Case(n, ColumnFilter.Test.LESS, List.of("6"), "1"),
                            new Case(n, ColumnFilter.Test.GREATER_OR_EQUAL, List.of("7"), "3,5"))) {
                var filter =
                        new Filter(
                                List.of(new ColumnFilter(one.column(), one.test(), one.values())),
                                "");
                assertThat(String.join(",", ids(pages.first(query.filter(filter), NOBODY))))
                        .as(one.toString())
                        .isEqualTo(one.ids());
            }
            var both =
                    new Filter(
                            List.of(new ColumnFilter(n, ColumnFilter.Test.GREATER, List.of("5"))),
                            "name is not null -- mine");
            assertThat(ids(pages.first(query.filter(both), NOBODY))).containsExactly("2", "5");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aWrittenConditionCannotLeaveItsParentheses(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            for (String written :
                    List.of("1=1) or (1=1", "1=1; drop table t", "(1=1", "'open", "1=1 /* open")) {
                assertThatThrownBy(() ->
                                new Filter(List.of(), written)
                                        .condition(fixture.dialect().syntax()))
                        .as(written)
                        .isInstanceOf(ProblemException.class)
                        .extracting(refused -> Problem.from(refused).code().id())
                        .isEqualTo("BIN-304");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aWrittenConditionThatFailsIsToldByItsPlaceInWhatWasWritten(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 10));
            var pages = new Pages(fixture.database(), fixture.dialect());
            var query = PageQuery.of(fixture.table("numbers"));
            var name = query.table().column("name").orElseThrow();
            var other = new ColumnFilter(name, ColumnFilter.Test.CONTAINS, List.of("n"));
            var wrong = query.filter(new Filter(List.of(other), "id > 1 and part ~~~ 3"));
            assertThatThrownBy(() -> pages.first(wrong, NOBODY))
                    .isInstanceOf(ProblemException.class)
                    .satisfies(refused ->
                            assertThat(Problem.from(refused).sentence())
                                    .contains("The condition does not work, at character 1"));
            var open = query.filter(new Filter(List.of(), "  id > 1 and"));
            assertThatThrownBy(() -> pages.last(open, NOBODY))
                    .hasMessageContaining("The condition does not work, at its end");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void longCellsAreCutAndFetchedOnDemandAndStillPage(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    """
                    create table long (id integer primary key, body text);
                    insert into long values (1, repeat('a', 30000) || '1');
                    insert into long values (2, repeat('a', 30000) || '2');
                    insert into long values (3, repeat('a', 30000) || '3');
                    """);
            var pages = new Pages(fixture.database(), fixture.dialect());
            var table = fixture.table("long");
            Column body = table.column("body").orElseThrow();
            var query = PageQuery.of(table).size(1).sort(List.of(new SortKey(body, false)));
            Page first = pages.first(query, NOBODY);
            Value cell = first.rows().getFirst().get(1);
            assertThat(cell.cut()).isTrue();
            assertThat(cell.length()).isEqualTo(30_001);
            assertThat(String.valueOf(cell.text())).hasSizeLessThanOrEqualTo(10 * 1024);
            Value whole = pages.cell(query, key("1"), body, NOBODY);
            assertThat(whole.cut()).isFalse();
            assertThat(String.valueOf(whole.text())).hasSize(30_001).endsWith("1");
            Page second = pages.next(first, NOBODY);
            assertThat(ids(second)).containsExactly("2");
            assertThat(ids(pages.previous(second, NOBODY))).containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aPageIsReadAgainWhereItStood(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(numbers(fixture, 30));
            var pages = new Pages(fixture.database(), fixture.dialect());
            var query = PageQuery.of(fixture.table("numbers")).size(10);
            Page second = pages.next(pages.first(query, NOBODY), NOBODY);
            fixture.run("delete from numbers where id in (3, 15)");
            assertThat(ids(pages.again(second, NOBODY)))
                    .containsExactly("11", "12", "13", "14", "16", "17", "18", "19", "20", "21");
            List<Row> rows = pages.first(query, NOBODY).rows();
            assertThat(rows).hasSize(10);
        }
    }
}
