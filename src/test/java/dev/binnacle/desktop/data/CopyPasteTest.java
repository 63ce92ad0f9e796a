package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopyPasteTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    private static void copy(DataDesk desk, int row, String column) {
        TestScreen.run(() -> {
            desk.grid().select(row, desk.index(column));
            desk.grid().actions().copy();
        });
    }

    private static void paste(DataDesk desk, int row, String column, int toRow) {
        TestScreen.run(() -> {
            desk.grid().select(row, desk.index(column));
            desk.grid().selection().extendTo(toRow, desk.index(column));
            desk.grid().actions().paste();
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aCellWithLinesAndTabsIsPastedAsTheOneValueItIs(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "remark", CellEntry.of("two\nlines,\tand \"quotes\""));
            copy(desk, 0, "remark");
            assertThat(TestScreen.on(() -> desk.desktop.clips().get()))
                    .isEqualTo("two\nlines,\tand \"quotes\"");
            paste(desk, 5, "remark", 5);
            paste(desk, 7, "remark", 8);
            for (int row : new int[] {5, 7, 8}) {
                assertThat(desk.look(row, "remark").text()).isEqualTo("two↵lines,⇥and \"quotes\"");
            }
            assertThat(desk.look(6, "remark").change().name()).isEqualTo("NONE");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void nullIsPastedAsNullAndALineEndOfASpreadsheetIsNoPartOfTheValue(
            ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            desk.open("orders");
            desk.enter(0, "remark", CellEntry.NULL);
            copy(desk, 0, "remark");
            paste(desk, 1, "remark", 1);
            assertThat(desk.look(1, "remark").tone()).isEqualTo(CellLook.Tone.DIM);
            assertThat(desk.look(1, "remark").text()).isEqualTo("null");
            TestScreen.run(() -> desk.desktop.clips().put("from elsewhere \r\n"));
            paste(desk, 2, "remark", 3);
            assertThat(desk.look(3, "remark").text()).isEqualTo("from elsewhere ");
        }
    }
}
