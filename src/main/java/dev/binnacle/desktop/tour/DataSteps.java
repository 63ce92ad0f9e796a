package dev.binnacle.desktop.tour;

import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.GridModel;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;

import java.util.List;

/** Rows: browse, filter, follow a foreign key, edit and save, meet somebody else's edit. */
final class DataSteps {
    private DataSteps() {}

    /** Looking only. */
    static List<TourStep> looking() {
        return List.of(
                new TourStep("Open a table", DataSteps::open),
                new TourStep("Follow a foreign key", DataSteps::related));
    }

    /** What needs rows that may be changed. */
    static List<TourStep> changing() {
        return List.of(
                new TourStep("Filter its rows", DataSteps::filter),
                new TourStep("Edit cells, see the SQL, save", DataSteps::edit),
                new TourStep("Somebody else was faster: a conflict", DataSteps::conflict));
    }

    /** Shows a table's rows and waits for them. */
    static DataGrid rowsOf(TourGround ground, TableName table) {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(Area.DATA);
            driver.desktop().open(Target.rows(ground.backend().id(), table));
        });
        driver.await("the rows of " + table, () -> rows(driver) > 0);
        return driver.the(DataGrid.class);
    }

    /** How many rows the grid in front holds. On the screen's thread. */
    static int rows(Driver driver) {
        return driver.find(DataGrid.class, grid -> true)
                .map(DataGrid::getModel)
                .map(GridModel::rows)
                .orElse(0);
    }

    private static String open(TourGround ground) throws Exception {
        TableName table = ground.tableWithRows();
        rowsOf(ground, table);
        ground.album().take("10-table");
        int shown = ground.driver().on(() -> rows(ground.driver()));
        return table + ", " + shown + " rows on the page";
    }

    private static String filter(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = ground.choice();
        String text = choice.rows().getFirst().get(1).text();
        if (text == null || text.isBlank()) {
            throw new TourSkip(choice.text().name() + " of the first row is empty");
        }
        rowsOf(ground, choice.table().name());
        long expected =
                ground.count(choice.table().name(), new Condition.Contains(choice.text(), text));
        driver.press("Filter");
        driver.choose("Column", choice.text().name());
        driver.choose("Test", "contains");
        driver.type("Value", text);
        driver.press("filter-row", "Apply");
        driver.await(expected + " rows", () -> rows(driver) == Math.min(expected, 200));
        ground.album().take("13-filter");
        driver.pressBeginning("Remove the filter");
        driver.await("all rows", () -> rows(driver) == Math.min(choice.count(), 200));
        return choice.text().name() + " contains “" + text + "”: " + expected;
    }

    private static String related(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Relation relation = Relation.in(ground);
        DataGrid grid = rowsOf(ground, relation.table().name());
        driver.run(() -> grid.select(0, 0));
        String link = "↗ " + relation.key().target().name();
        driver.awaitWords(link);
        ground.album().take("11-related");
        driver.follow(link);
        long expected = ground.count(relation.key().target(), relation.condition());
        driver.await(expected + " related rows", () -> rows(driver) == expected);
        ground.album().take("12-referred-row");
        return relation.table().name() + " → " + relation.key().target();
    }

    private static String edit(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = ground.choice();
        int edits = choice.rows().size();
        String what = edits == 1 ? "1 change" : edits + " changes";
        ground.restoring().promise(edits(choice), () -> choice.putBack(ground));
        DataGrid grid = rowsOf(ground, choice.table().name());
        for (int row = edits - 1; row >= 0; row--) {
            enter(driver, grid, choice, row, CellEntry.of(choice.other(row)));
        }
        driver.awaitWords(what);
        driver.press("staged-bar", "SQL");
        driver.awaitWords("exactly one row");
        ground.album().take("14-staged");
        driver.press("Save " + edits);
        driver.await("the save", () -> !driver.says("Save " + edits));
        for (int row = 0; row < edits; row++) {
            expect(ground, choice, row, Value.of(choice.other(row)));
        }
        ground.album().take("15-saved");
        for (int row = 0; row < edits; row++) {
            Value old = choice.rows().get(row).get(1);
            enter(driver, grid, choice, row, entry(old));
        }
        driver.awaitWords(what);
        driver.press("Save " + edits);
        driver.await("the old values", () -> !driver.says("Save " + edits));
        TourGround.expect(choice.rows(), choice.now(ground), choice.text().name());
        ground.restoring().kept(edits(choice));
        return choice.text().name() + " of " + edits + " rows changed, checked, set back";
    }

    private static String edits(Choice choice) {
        return "the edits in " + choice.table().name();
    }

    private static void enter(
            Driver driver, DataGrid grid, Choice choice, int row, CellEntry entry) {
        int column = choice.table().columns().indexOf(choice.text());
        driver.run(() -> {
            grid.select(row, column);
            grid.actions().enter(row, column, entry);
        });
    }

    private static CellEntry entry(Value value) {
        String text = value.text();
        return text == null ? CellEntry.NULL : CellEntry.of(text);
    }

    private static void expect(TourGround ground, Choice choice, int row, Value value) {
        List<Row> now = choice.now(ground);
        TourGround.expect(value.text(), now.get(row).get(1).text(), choice.text().name());
    }

    private static String conflict(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = ground.choice();
        Value theirs = Value.of(choice.other(0).replaceFirst("..?$", "z"));
        ground.restoring().promise(edits(choice), () -> choice.putBack(ground));
        DataGrid grid = rowsOf(ground, choice.table().name());
        enter(driver, grid, choice, 0, CellEntry.of(choice.other(0)));
        driver.awaitWords("1 change");
        ground.change(choice.write(0, theirs));
        driver.press("Save 1");
        driver.awaitWords("Nothing was saved");
        expect(ground, choice, 0, theirs);
        ground.album().take("16-conflict");
        driver.press("Take theirs");
        driver.await("the decision", () -> !driver.says("Save 1"));
        expect(ground, choice, 0, theirs);
        choice.putBack(ground);
        driver.press("Read again");
        TourGround.expect(choice.rows(), choice.now(ground), choice.text().name());
        ground.restoring().kept(edits(choice));
        return "base, theirs and mine shown, nothing overwritten";
    }
}
