package dev.binnacle.desktop.tour;

import dev.binnacle.database.Condition;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Statement;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.GridModel;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.Target;

import java.util.List;
import java.util.UUID;

/** Rows: browse, filter, edit one cell and save it, run SQL. */
final class DataSteps {
    private DataSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("Open a table", DataSteps::open),
                new TourStep("Edit a cell, see the SQL, save", DataSteps::edit),
                new TourStep("Run SQL", DataSteps::sql));
    }

    private static Choice choice(TourGround ground) {
        return Choice.in(ground.catalog())
                .orElseThrow(() ->
                        new TourSkip("no table has one key column, rows and a free text column"));
    }

    private static String open(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = choice(ground);
        driver.run(() -> {
            driver.desktop().showArea(Area.DATA);
            driver.desktop().open(Target.rows(ground.backend().id(), choice.table().name()));
        });
        driver.await("the rows", () -> rows(driver) > 0);
        driver.picture("10-table");
        return choice.table().name() + ", " + driver.on(() -> rows(driver)) + " rows on the page";
    }

    private static int rows(Driver driver) {
        return driver.find(DataGrid.class, grid -> true)
                .map(DataGrid::getModel)
                .map(GridModel::rows)
                .orElse(0);
    }

    private static String edit(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = choice(ground);
        String old = first(ground, choice);
        String now =
                old == null || old.isEmpty()
                        ? "tour"
                        : (old.endsWith("x") ? "y" : "x") + old.substring(1);
        DataGrid grid = driver.the(DataGrid.class);
        int column = choice.table().columns().indexOf(choice.text());
        driver.run(() -> grid.actions().enter(0, column, CellEntry.of(now)));
        driver.awaitWords("1 change");
        driver.press("staged-bar", "SQL");
        driver.awaitWords("exactly one row");
        driver.picture("11-staged");
        driver.press("Save 1");
        driver.awaitWords("Saved 1 row");
        TourGround.expect(now, first(ground, choice), choice.text().name());
        driver.picture("12-saved");
        driver.run(() ->
                grid.actions().enter(0, column, old == null ? CellEntry.NULL : CellEntry.of(old)));
        driver.press("Save 1");
        driver.await("the old value", () -> !driver.says("Save 1"));
        TourGround.expect(
                old, first(ground, choice), choice.text().name() + " after it was set back");
        return choice.text().name() + " of the first row changed, checked, set back";
    }

    /** The text of the row with the lowest key, which stands first on the page. */
    private static @org.jspecify.annotations.Nullable String first(
            TourGround ground, Choice choice) {
        var select =
                new Statement.Select(
                        choice.table().name(),
                        List.of(choice.text()),
                        new Condition.All(List.of()),
                        List.of(new dev.binnacle.database.SortKey(choice.key(), false)),
                        1,
                        0,
                        0);
        return ground.ask(dialect(ground).render(select));
    }

    private static Dialect dialect(TourGround ground) {
        return ground.backend().await(dev.binnacle.base.Progress.none()).dialect();
    }

    private static String sql(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = choice(ground);
        String text = "select * from " + dialect(ground).quote(choice.table().name());
        driver.run(() -> {
            driver.desktop().showArea(Area.SQL);
            driver.desktop()
                    .open(Target.sql(ground.backend().id(), UUID.randomUUID().toString(), text));
        });
        driver.run(() -> driver.desktop().perform(Command.RUN));
        driver.await("the result", () -> rows(driver) > 0);
        driver.picture("13-sql");
        return driver.on(() -> rows(driver)) + " rows";
    }
}
