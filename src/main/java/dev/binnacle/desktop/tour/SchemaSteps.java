package dev.binnacle.desktop.tour;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;

import java.util.Comparator;
import java.util.List;

/** The structure: the tree, one table in all its sections, and a table made and dropped. */
final class SchemaSteps {
    private static final String NAME = "binnacle_tour";
    private static final int ROWS = 2;
    private static final String NOTE = "written by the tour";

    private SchemaSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("The structure of a table", SchemaSteps::structure),
                new TourStep("Create a table in the form", SchemaSteps::create),
                new TourStep("New rows in it", SchemaSteps::insert));
    }

    /** For when everything that needed the table is done. */
    static List<TourStep> last() {
        return List.of(new TourStep("Drop the table again", SchemaSteps::drop));
    }

    private static String structure(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Table table = richest(ground);
        driver.run(() -> {
            driver.desktop().showArea(Area.SCHEMA);
            driver.desktop().open(Target.structure(ground.backend().id(), table.name()));
        });
        driver.awaitWords("Open rows");
        ground.album().take("30-columns");
        driver.pressBeginning("Keys  ");
        ground.album().take("31-keys");
        driver.pressBeginning("Foreign keys  ");
        ground.album().take("32-foreign-keys");
        driver.pressBeginning("Indexes  ");
        ground.album().take("33-indexes");
        driver.press("DDL");
        driver.await("the DDL", () -> driver.says("create table") || driver.says("CREATE TABLE"));
        ground.album().take("34-ddl");
        return table.name()
                + ", "
                + table.columns().size()
                + " columns, "
                + table.foreignKeys().size()
                + " foreign keys, "
                + table.indexes().size()
                + " indexes";
    }

    /** The table of which there is most to be seen. */
    static Table richest(TourGround ground) {
        return ground.catalog().tables().stream()
                .filter(found -> !found.kind().view())
                .max(Comparator.comparingInt(SchemaSteps::richness))
                .orElseThrow(() -> new TourSkip("there is no table"));
    }

    private static int richness(Table table) {
        return Math.min(4, table.foreignKeys().size()) * 4
                + Math.min(4, table.indexes().size()) * 2
                + Math.min(12, table.columns().size())
                + Math.min(2, table.checks().size()) * 3;
    }

    private static String create(TourGround ground) throws Exception {
        ground.writable();
        Driver driver = ground.driver();
        Catalog before = ground.catalog();
        TableName table = free(before);
        driver.run(() -> driver.desktop().showArea(Area.SCHEMA));
        driver.press("New table");
        driver.type("Table name", table.name());
        driver.type("Comment", "Made by the tour; it may be dropped.");
        driver.type("Column name", 1, "note");
        driver.type("Column type", 1, "varchar(200)");
        driver.press("Add column");
        driver.type("Column name", 2, "made_at");
        driver.type("Column type", 2, "timestamp");
        driver.type("Default", 2, "current_timestamp");
        String ddl = driver.text("The statements that will run");
        if (!ddl.contains("create table") || !ddl.contains("made_at")) {
            throw new TourFailure("the form shows no DDL: " + ddl);
        }
        ground.album().take("35-new-table");
        String dropping = "drop table if exists " + ground.dialect().quote(table);
        ground.restoring().promise(what(table), () -> ground.remove(dropping));
        driver.press("Create table");
        ground.awaitMade(
                what(table),
                "the table",
                () -> ground.backend().catalog().table(table).isPresent());
        Table made =
                ground.structureNow()
                        .table(table)
                        .orElseThrow(() -> new TourFailure(table + " is not in the catalog"));
        TourGround.expect(3, made.columns().size(), "number of columns");
        ground.owns(table);
        driver.awaitWords("Open rows");
        ground.album().take("36-table-made");
        return table + " with " + made.columns().size() + " columns, found in the catalog";
    }

    private static String what(TableName table) {
        return "the table " + table;
    }

    private static TableName free(Catalog catalog) {
        var table = new TableName(catalog.defaultSchema(), NAME);
        for (int number = 2; catalog.table(table).isPresent(); number++) {
            table = new TableName(catalog.defaultSchema(), NAME + "_" + number);
        }
        return table;
    }

    private static String insert(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        TableName table = ground.ownTable();
        driver.run(() -> driver.desktop().open(Target.structure(ground.backend().id(), table)));
        driver.press("Open rows");
        for (int row = 0; row < ROWS; row++) {
            int fresh = row;
            driver.press("New row");
            driver.await("the new row", () -> DataSteps.rows(driver) == fresh + 1);
            DataGrid grid = driver.the(DataGrid.class);
            driver.run(() -> grid.actions().enter(fresh, 1, CellEntry.of(NOTE)));
        }
        driver.press("Save " + ROWS);
        driver.awaitWords("Saved " + ROWS + " rows");
        TourGround.expect((long) ROWS, ground.count(table, null), "number of rows");
        ground.album().take("37-new-rows");
        return ROWS + " rows, their keys and times given by the database";
    }

    private static String drop(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        TableName table = ground.ownTable();
        driver.closeTabs();
        driver.run(() -> {
            driver.desktop().showArea(Area.SCHEMA);
            driver.desktop().open(Target.structure(ground.backend().id(), table));
        });
        driver.press("Drop table");
        driver.awaitWords("Loses " + ROWS + " rows");
        ground.album().take("48-drop-table");
        driver.press("change-panel", "Drop table");
        ground.awaitDone(
                "that it is gone", () -> ground.backend().catalog().table(table).isEmpty());
        TourGround.expect(
                false, ground.structureNow().table(table).isPresent(), "whether " + table + " is");
        ground.owns(null);
        ground.restoring().kept(what(table));
        return table + " is gone";
    }
}
