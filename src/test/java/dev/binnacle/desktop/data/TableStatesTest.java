package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.RowCount;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;

class TableStatesTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String ODD =
            """
            create table "a table with a name of more than forty characters in it" ("id" integer primary key, "Select" varchar(200), "a ""quoted"" column, with a dot. and more" varchar(200));
            insert into "a table with a name of more than forty characters in it" values (1, '<b>bold</b> =1+1', 'left \u202e right'), (2, ''' or 1=1 --', 'two
            lines');
            create table empty_one (id integer primary key, name varchar(20));
            create table no_key (name varchar(20), amount integer);
            insert into no_key values ('a', 1), ('a', 1), (null, null);
            create view paid as select name, amount from no_key;
            """;

    private static TableLoader loader(DataDesk desk) {
        return ((TableTab) Objects.requireNonNull(desk.desktop.frontProperty().get())).loader();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void filtersCombineAndAWrittenMistakeIsSaidInPlace(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            TestScreen.run(() -> {
                var table = desk.model().table();
                loader(desk)
                        .filter(
                                new Filter(
                                        List.of(
                                                new ColumnFilter(
                                                        table.column("status").orElseThrow(),
                                                        ColumnFilter.Test.EQUAL,
                                                        List.of("open")),
                                                new ColumnFilter(
                                                        table.column("remark").orElseThrow(),
                                                        ColumnFilter.Test.CONTAINS,
                                                        List.of("REMARK"))),
                                        ""));
            });
            desk.await("status = open");
            TestScreen.await(
                    "filtered rows",
                    () ->
                            desk.page().rows().stream()
                                    .allMatch(row -> "open".equals(row.get(2).text())));
            TestScreen.run(() ->
                    desk.find(ToggleButton.class, toggle -> "WHERE".equals(toggle.getText()))
                            .fire());
            TextField where =
                    TestScreen.on(() ->
                            desk.find(
                                    TextField.class,
                                    field -> "Condition".equals(field.getAccessibleText())));
            TestScreen.run(() -> {
                where.setText("totl > 100");
                where.fireEvent(new javafx.event.ActionEvent());
            });
            desk.await("totl");
            desk.picture("table-filter-" + settings.engine().title());
            TestScreen.run(() -> {
                where.setText("total > 1000");
                where.fireEvent(new javafx.event.ActionEvent());
            });
            TestScreen.await("the rows", () -> desk.page().rows().size() < 200);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void countsAreLabelledAndExactOnRequest(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.press("count");
            TestScreen.await(
                    "the count",
                    () -> loader(desk).countProperty().get().equals(RowCount.exact(1000)));
            assertThat(desk.says("rows 1–200 of 1\u202f000")).isTrue();
            TestScreen.run(() -> loader(desk).last());
            desk.await("the last");
            TextField goTo =
                    TestScreen.on(() ->
                            desk.find(
                                    TextField.class,
                                    field -> "go to".equals(field.getPromptText())));
            TestScreen.run(() -> {
                goTo.setText("500");
                goTo.fireEvent(new javafx.event.ActionEvent());
            });
            TestScreen.await(
                    "row 500", () -> "500".equals(desk.page().rows().getFirst().get(0).text()));
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void emptyKeylessAndOddlyNamedTablesSayWhatTheyAre(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, ODD)) {
            desk.open("empty_one");
            desk.await("No rows yet.");
            desk.picture("table-empty-" + settings.engine().title());
            desk.press("Add a row");
            desk.await("1 change");
            desk.open("no_key");
            desk.await("Read-only. It has no primary key");
            desk.picture("table-nokey-" + settings.engine().title());
            desk.open("paid");
            desk.await("It is a view.");
            desk.open("a table with a name of more than forty characters in it");
            TestScreen.run(() -> desk.grid().actions().enter(0, 1, CellEntry.of("x' ; drop")));
            desk.press("Save 1");
            desk.await("Saved 1 row");
            desk.picture("table-odd-" + settings.engine().title());
            assertThat(TestScreen.on(() -> desk.model().look(0, 2).text()))
                    .isEqualTo("left \\u202E right");
        }
    }

    @Test
    void aTableThatIsGoneAndABackendThatFailsAreSaid() {
        ConnectionSettings settings = TestDatabases.each().findFirst().orElseThrow();
        try (var desk = new DataDesk(settings, ODD)) {
            TestScreen.run(() ->
                    desk.desktop.open(
                            Target.rows(
                                    settings.id(),
                                    new dev.binnacle.database.TableName("public", "nowhere"))));
            desk.await("There is no table public.nowhere.");
        }
    }
}
