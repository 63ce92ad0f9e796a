package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class ConflictsTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    @ParameterizedTest
    @MethodSource(EACH)
    void aRowThatSomeoneDeletedIsInsertedAgainWithMyChange(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "status", CellEntry.of("mine"));
            desk.run("delete from orders where id = 1;\n");
            desk.press("Save 1");
            desk.await("is gone: someone deleted it.");
            desk.picture("table-gone-" + settings.engine().title());
            desk.press("Insert it again");
            desk.await("Decided");
            desk.press("Save 1");
            desk.await("Saved 1 row");
            assertThat(
                            desk.ask(
                                    "select concat(status, ' ', remark, ' ', total) from orders"
                                            + " where id = 1"))
                    .isEqualTo("mine remark 1 1.25");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aDeletionOfARowThatChangedIsDecidedInPlace(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            TestScreen.run(() -> desk.grid().actions().delete(List.of(0, 1)));
            desk.run("update orders set remark = 'theirs' where id in (1, 2);\n");
            desk.press("Save 2");
            desk.await("2 rows were changed by someone else");
            desk.picture("table-delete-conflict-" + settings.engine().title());
            desk.press("Keep the row");
            desk.press("Delete anyway");
            desk.await("Decided");
            desk.press("Save 1");
            desk.await("Saved 1 row");
            assertThat(desk.ask("select count(*) from orders where id in (1, 2)")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aRowThatSomeoneInsertedMeanwhileIsRefusedAndTheRestIsKept(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("customers");
            int added = TestScreen.on(() -> tab(desk).parts().editing().insert());
            desk.enter(added, "id", CellEntry.of("10"));
            desk.enter(added, "name", CellEntry.of("Dora"));
            desk.enter(0, "note", CellEntry.of("n"));
            desk.run("insert into customers (id, name) values (10, 'theirs');\n");
            desk.press("Save 2");
            desk.await("Not saved: A value must be unique");
            desk.enter(added, "id", CellEntry.of("11"));
            desk.press("Save 2");
            desk.await("Saved 2 rows");
            assertThat(desk.ask("select count(*) from customers where id in (10, 11)"))
                    .isEqualTo("2");
        }
    }

    private static TableTab tab(DataDesk desk) {
        return (TableTab) java.util.Objects.requireNonNull(desk.desktop.frontProperty().get());
    }
}
