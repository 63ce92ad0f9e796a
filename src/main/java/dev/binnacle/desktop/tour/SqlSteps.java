package dev.binnacle.desktop.tour;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.control.ListView;

import org.fxmisc.richtext.CodeArea;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL as an operator writes it: a query, and an update that is held. */
final class SqlSteps {
    private static final String HELD = "the held update";

    private SqlSteps() {}

    static List<TourStep> looking() {
        return List.of(
                new TourStep("Run SQL", SqlSteps::query),
                new TourStep("Run a query of the workspace", SqlSteps::saved));
    }

    /** What needs rows that may be changed. */
    static List<TourStep> changing() {
        return List.of(new TourStep("An UPDATE without WHERE is held", SqlSteps::guard));
    }

    private static void run(TourGround ground, String text) {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(Area.SQL);
            driver.desktop()
                    .open(Target.sql(ground.backend().id(), UUID.randomUUID().toString(), text));
        });
        driver.run(() -> driver.desktop().perform(Command.RUN));
    }

    private static String query(TourGround ground) throws Exception {
        run(ground, text(ground));
        return result(ground, "20-sql");
    }

    private static String result(TourGround ground, String picture) throws Exception {
        Driver driver = ground.driver();
        driver.await("the result", () -> DataSteps.rows(driver) > 0);
        driver.await("the end", () -> driver.says("Run all") && !driver.says("Cancel"));
        ground.album().take(picture);
        return driver.on(() -> DataSteps.rows(driver)) + " rows";
    }

    private static String saved(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().showArea(Area.SQL));
        ListView<?> list = driver.the(ListView.class, "Queries and history");
        driver.run(list::requestFocus);
        driver.await("the history", () -> !list.getItems().isEmpty());
        if (!driver.on(() -> driver.says(".sql"))) {
            throw new TourSkip("the tour's workspace has no queries over this database");
        }
        driver.open("Queries and history", ".sql");
        driver.await(
                "the query",
                () ->
                        driver.find(CodeArea.class, area -> area.getText().contains("select"))
                                .isPresent());
        driver.run(() -> driver.desktop().perform(Command.RUN));
        return result(ground, "21-saved-query");
    }

    /** Rows with the rows they refer to, where there are such. */
    private static String text(TourGround ground) {
        Dialect dialect = ground.dialect();
        try {
            ForeignKey key = Relation.in(ground).key();
            String on =
                    IntStream.range(0, key.columns().size())
                            .mapToObj(at ->
                                    "b."
                                            + dialect.quote(key.targetColumns().get(at))
                                            + " = a."
                                            + dialect.quote(key.columns().get(at)))
                            .collect(Collectors.joining(" and "));
            return "-- each row with what it refers to\nselect a.*, b.*\nfrom "
                    + dialect.quote(key.table())
                    + " a\njoin "
                    + dialect.quote(key.target())
                    + " b on "
                    + on
                    + ";";
        } catch (TourSkip noRelation) {
            return "select *\nfrom " + dialect.quote(ground.tableWithRows()) + ";";
        }
    }

    private static String guard(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Choice choice = ground.choice();
        String column = ground.dialect().quote(choice.text().name());
        ground.restoring().promise(HELD, driver::closeTabs);
        run(
                ground,
                "update "
                        + ground.dialect().quote(choice.table().name())
                        + "\nset "
                        + column
                        + " = "
                        + (choice.text().nullable() ? "null" : column)
                        + ";");
        driver.awaitWords("not committed");
        ground.album().take("22-held");
        driver.press("guard-bar", "Roll back");
        driver.awaitWords("Rolled back: nothing was changed.");
        TourGround.expect(choice.rows(), choice.now(ground), choice.text().name());
        ground.restoring().kept(HELD);
        return choice.count() + " rows counted, rolled back, unchanged";
    }
}
