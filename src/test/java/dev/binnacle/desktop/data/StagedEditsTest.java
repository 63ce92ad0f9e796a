package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.SortKey;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.desktop.control.grid.RowMark;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;

class StagedEditsTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    private static void perform(DataDesk desk, Command command) {
        TestScreen.run(
                () -> Objects.requireNonNull(desk.desktop.frontProperty().get()).perform(command));
    }

    private static void page(DataDesk desk, Runnable change) {
        Object before = TestScreen.on(() -> desk.model().page());
        TestScreen.run(change);
        TestScreen.await("another page", () -> desk.model().page() != before);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void editsSurviveSortFilterPagingRefreshAndTheTab(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "status", CellEntry.of("mine"));
            TableTab tab = (TableTab) desk.desktop.frontProperty().get();
            TableLoader loader = Objects.requireNonNull(tab).loader();
            Column id = desk.model().table().column("id").orElseThrow();
            page(desk, () -> loader.sort(List.of(new SortKey(id, true))));
            assertThat(desk.look(0, "id").text()).isEqualTo("1000");
            page(desk, loader::next);
            assertThat(desk.look(0, "id").text()).isEqualTo("800");
            page(
                    desk,
                    () ->
                            loader.filter(
                                    new Filter(
                                            List.of(
                                                    new ColumnFilter(
                                                            id,
                                                            ColumnFilter.Test.LESS,
                                                            List.of("3"))),
                                            "")));
            assertThat(desk.look(1, "status").text()).isEqualTo("mine");
            assertThat(TestScreen.on(() -> desk.model().mark(1))).isEqualTo(RowMark.UPDATED);
            page(desk, loader::again);
            assertThat(desk.look(1, "status").text()).isEqualTo("mine");
            desk.closeFront();
            desk.open("orders");
            assertThat(desk.look(0, "status").text()).isEqualTo("mine");
            assertThat(desk.ask("select status from orders where id = 1")).isEqualTo("open");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void editsComeBackFromTheJournalAfterARestart(ConnectionSettings settings) {
        var journal = new MemoryJournal();
        try (var keep = dev.binnacle.testing.TestDatabases.open(settings)) {
            try (var desk =
                    new DataDesk(
                            settings, TableTabTest.shop(settings), journal, new TestDrafts())) {
                desk.open("orders");
                desk.enter(2, "remark", CellEntry.of("kept"));
                TestScreen.await("the journal", () -> journal.size() == 1);
            }
            try (var desk = new DataDesk(settings, "", journal, new TestDrafts())) {
                desk.open("orders");
                desk.await("1 change");
                assertThat(desk.look(2, "remark").text()).isEqualTo("kept");
                assertThat(keep.product()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aRowThatSomeoneElseChangedIsAConflictDecidedInPlace(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "status", CellEntry.of("mine"));
            desk.enter(0, "remark", CellEntry.of("my remark"));
            desk.enter(1, "status", CellEntry.of("also mine"));
            desk.run("update orders set status = 'theirs' where id = 1;\n");
            desk.press("Save 2");
            desk.await("Nothing was saved: 1 row was changed by someone else");
            desk.await("theirs");
            assertThat(TestScreen.on(() -> desk.model().mark(0))).isEqualTo(RowMark.CONFLICT);
            assertThat(desk.ask("select count(*) from orders where status = 'also mine'"))
                    .isEqualTo("0");
            desk.picture("table-conflict-" + settings.engine().title());
            desk.press("theirs");
            desk.press("Keep what is chosen");
            desk.await("Decided");
            TestScreen.await(
                    "their status",
                    () -> desk.model().look(0, desk.index("status")).text().equals("theirs"));
            desk.press("Save 2");
            desk.await("Saved 2 rows");
            assertThat(desk.ask("select status from orders where id = 1")).isEqualTo("theirs");
            assertThat(desk.ask("select remark from orders where id = 1")).isEqualTo("my remark");
            assertThat(desk.ask("select status from orders where id = 2")).isEqualTo("also mine");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatTheDatabaseRefusesMarksItsRowAndSaysWhy(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "customer_id", CellEntry.of("99"));
            desk.enter(1, "status", CellEntry.of("fine"));
            desk.press("Save 2");
            desk.await("Not saved");
            assertThat(TestScreen.on(() -> desk.model().mark(0))).isEqualTo(RowMark.REFUSED);
            assertThat(desk.ask("select status from orders where id = 2")).isEqualTo("open");
            desk.picture("table-refused-" + settings.engine().title());
            assertThat(desk.says("2 changes")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void typedTextThatIsNoValueIsKeptMarkedAndNotSaved(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "total", CellEntry.of("twelve"));
            CellLook shown = desk.look(0, "total");
            assertThat(shown.tone()).isEqualTo(CellLook.Tone.INVALID);
            assertThat(shown.text()).isEqualTo("twelve");
            assertThat(shown.note()).contains("total");
            desk.press("Save 1");
            desk.await("Not saved");
            assertThat(desk.ask("select total from orders where id = 1")).isEqualTo("1.25");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void rowsAreInsertedDuplicatedAndDeletedAndUndoTakesBack(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("customers");
            int added = TestScreen.on(() -> tab(desk).parts().editing().insert());
            desk.enter(added, "id", CellEntry.of("10"));
            desk.enter(added, "name", CellEntry.of("Dora"));
            TestScreen.run(() -> desk.grid().actions().delete(List.of(1)));
            assertThat(TestScreen.on(() -> desk.model().mark(1))).isEqualTo(RowMark.DELETED);
            TestScreen.run(() -> desk.grid().actions().delete(List.of(2)));
            perform(desk, Command.UNDO);
            assertThat(TestScreen.on(() -> desk.model().mark(2))).isEqualTo(RowMark.NONE);
            perform(desk, Command.REDO);
            perform(desk, Command.UNDO);
            desk.picture("table-rows-" + settings.engine().title());
            desk.run("delete from orders where customer_id = 2;\n");
            perform(desk, Command.SAVE);
            desk.await("Saved 2 rows");
            assertThat(desk.ask("select name from customers where id = 10")).isEqualTo("Dora");
            assertThat(desk.ask("select count(*) from customers where id = 2")).isEqualTo("0");
            assertThat(desk.ask("select count(*) from customers where id = 3")).isEqualTo("1");
        }
    }

    private static TableTab tab(DataDesk desk) {
        return (TableTab) Objects.requireNonNull(desk.desktop.frontProperty().get());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void blocksAreCopiedAndPasted(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            TestScreen.run(() -> {
                desk.grid().select(0, desk.index("id"));
                desk.grid().selection().extendTo(1, 1);
                desk.grid().actions().copy();
            });
            assertThat(TestScreen.on(() -> desk.desktop.clips().get())).startsWith("1\t2");
            TestScreen.run(() -> {
                desk.desktop.clips().put("a\t1.5\nb\t2.5");
                desk.grid().select(0, desk.index("status"));
                desk.grid().actions().paste();
            });
            assertThat(desk.look(0, "status").text()).isEqualTo("a");
            assertThat(desk.look(1, "total").text()).isEqualTo("2.5");
            perform(desk, Command.UNDO);
            assertThat(desk.look(0, "status").text()).isEqualTo("open");
        }
    }
}
