package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables and values at the edges of what databases hold, browsed and edited. */
class OddTablesTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    private static Page filtered(DataFixture fixture, Editing editing, ColumnFilter test) {
        return new Pages(fixture.database(), fixture.dialect())
                .first(
                        PageQuery.of(editing.table).filter(new Filter(List.of(test), "")),
                        Progress.none());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void naughtyStringsAreTypedSavedReadBackAndFound(ConnectionSettings settings) {
        List<String> strings =
                Material.text("strings/blns.txt").lines().distinct().limit(900).toList();
        try (var fixture = new DataFixture(settings)) {
            fixture.run("create table naughty (id integer primary key, v text, w varchar(9999))");
            var editing = new Editing(fixture, "naughty");
            for (int at = 0; at < strings.size(); at++) {
                RowRef.Added added = editing.set.insert();
                editing.type(added, "id", String.valueOf(at));
                editing.type(added, "v", strings.get(at));
                editing.type(added, "w", strings.get(at));
            }
            editing.save(SaveOutcome.Saved.class);
            var pages = new Pages(fixture.database(), fixture.dialect());
            PageQuery all = PageQuery.of(editing.table).size(strings.size());
            List<Row> rows = pages.first(all, Progress.none()).rows();
            for (int at = 0; at < strings.size(); at++) {
                assertThat(rows.get(at).get(1).text()).isEqualTo(strings.get(at));
                assertThat(rows.get(at).get(2).text()).isEqualTo(strings.get(at));
            }
            for (ColumnFilter.Test test :
                    List.of(ColumnFilter.Test.EQUAL, ColumnFilter.Test.CONTAINS)) {
                for (int at = 0; at < strings.size(); at += 7) {
                    var one = new ColumnFilter(editing.column("v"), test, List.of(strings.get(at)));
                    assertThat(filtered(fixture, editing, one).rows()).contains(rows.get(at));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aCellOfMegabytesSurvivesEditsOfItsNeighbours(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    """
                    create table doc (id integer primary key, name varchar(20), body text);
                    insert into doc values (1, 'a', repeat('0123456789', 1000000)),
                      (2, 'b', repeat('0123456789', 1000000));
                    """);
            var editing = new Editing(fixture, "doc");
            Value body = editing.row(1).get(2);
            assertThat(body.cut()).isTrue();
            assertThat(body.length()).isEqualTo(10_000_000);
            assertThatThrownBy(() -> editing.type(1, "body", "mine")).hasMessageContaining("BIN-");
            editing.type(1, "name", "renamed");
            editing.delete(2);
            editing.save(SaveOutcome.Saved.class);
            assertThat(fixture.texts("select concat(name, length(body)) from doc"))
                    .containsExactly("renamed10000000");
            Value whole =
                    new Pages(fixture.database(), fixture.dialect())
                            .cell(
                                    PageQuery.of(editing.table),
                                    List.of(Value.of("1")),
                                    editing.column("body"),
                                    Progress.none());
            assertThat(whole.text()).hasSize(10_000_000);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void tablesOfSixteenHundredColumnsAreReadAndEdited(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            String columns =
                    IntStream.range(1, 1600)
                            .mapToObj(at -> "c" + at + " integer default " + at)
                            .collect(Collectors.joining(", "));
            fixture.run("create table wide (id integer primary key, " + columns + ")");
            fixture.run("insert into wide (id) values (1), (2)");
            var editing = new Editing(fixture, "wide");
            assertThat(editing.page.columns()).hasSize(1600);
            editing.type(1, "c1599", "7");
            editing.delete(2);
            RowRef.Added copy = editing.set.duplicate(editing.page.columns(), editing.row(1));
            editing.type(copy, "id", "3");
            editing.save(SaveOutcome.Saved.class);
            assertThat(fixture.texts("select concat(id, ' ', c1599) from wide order by id"))
                    .containsExactly("1 7", "3 1599");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aTableWithoutColumnsHasRowsAllTheSame(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run("create table bare (); insert into bare default values");
            var pages = new Pages(fixture.database(), fixture.dialect());
            PageQuery query = PageQuery.of(fixture.table("bare"));
            assertThat(pages.first(query, Progress.none()).rows()).hasSize(1);
            assertThat(pages.last(query, Progress.none()).rows()).hasSize(1);
            assertThat(pages.count(query, Progress.none()).rows()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aKeyLongerThanACellIsShownStillNamesItsRow(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    """
                    create table long_key (k varchar(40000) primary key, n integer);
                    insert into long_key values (repeat('k', 20000) || '1', 1),
                      (repeat('k', 20000) || '2', 2);
                    """);
            var editing = new Editing(fixture, "long_key");
            Row second = editing.page.rows().get(1);
            RowRef.Stored ref = editing.set.reference(editing.page.columns(), second);
            editing.set.edit(
                    ref,
                    editing.column("n"),
                    second.get(1),
                    CellInput.parse(editing.column("n"), "22"));
            editing.save(SaveOutcome.Saved.class);
            assertThat(fixture.texts("select n from long_key order by k"))
                    .containsExactly("1", "22");
        }
    }

    @Test
    void whatTriggersDoToARowIsShownAndARowTheyKeepBackIsSaid() {
        try (var fixture = new DataFixture(TestPostgres.newDatabase())) {
            fixture.run(
                    """
                    create table guarded (id integer primary key, name text,
                      upper_name text generated always as (upper(name)) stored, stamp integer);
                    create function guard() returns trigger language plpgsql as $$
                    begin
                      if new.name = 'no' then return null; end if;
                      new.stamp := coalesce(old.stamp, 0) + 1;
                      return new;
                    end $$;
                    create trigger guard before update on guarded
                      for each row execute function guard();
                    insert into guarded values (1, 'a'), (2, 'b');
                    """);
            var editing = new Editing(fixture, "guarded");
            editing.type(1, "name", "x");
            var saved = editing.save(SaveOutcome.Saved.class);
            assertThat(Objects.requireNonNull(saved.rows().get(editing.ref(1))).cells())
                    .extracting(Value::text)
                    .containsExactly("1", "x", "X", "1");
            editing.set.clear();
            editing.type(2, "name", "no");
            var refused = editing.save(SaveOutcome.Refused.class);
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.CHANGE_MISSED);
        }
    }
}
