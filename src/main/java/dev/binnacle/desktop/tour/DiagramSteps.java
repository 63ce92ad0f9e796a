package dev.binnacle.desktop.tour;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.shell.Area;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The diagram: everything, or a neighbourhood where that is too much; then one table close by. */
final class DiagramSteps {
    private static final String SEARCH = "Find or add a table";
    private static final String CHOICE = "diagram-choice";

    private DiagramSteps() {}

    static List<TourStep> all() {
        return List.of(new TourStep("Draw the diagram", DiagramSteps::draw));
    }

    private static String draw(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Table related =
                ground.catalog().tables().stream()
                        .filter(table -> !table.kind().view())
                        .max(Comparator.comparingInt(table -> relations(ground.catalog(), table)))
                        .orElseThrow(() -> new TourSkip("there is no table"));
        driver.run(() -> driver.desktop().showArea(Area.SCHEMA));
        driver.press("Diagram");
        driver.await("tables, or which to begin with", () -> drawn(driver) || offers(driver));
        boolean many = driver.on(() -> offers(driver));
        if (many) {
            ground.album().take("27-diagram-start");
            driver.run(() -> choice(driver).orElseThrow().fire());
            driver.await("the tables around it", () -> drawn(driver));
        }
        ground.album().take("28-diagram");
        driver.type(SEARCH, related.name().name());
        TextField search = driver.the(TextField.class, SEARCH);
        driver.await("what is found", () -> driver.says(related.name().name()));
        driver.run(() -> Driver.key(search, KeyCode.ENTER));
        driver.press("Zoom to 100 %");
        driver.awaitWords("100 %");
        ground.album().take("29-diagram-table");
        return related.name()
                + " with "
                + relations(ground.catalog(), related)
                + " relations"
                + (many ? ", of too many tables to begin with" : "");
    }

    private static int relations(Catalog catalog, Table table) {
        long incoming =
                catalog.tables().stream()
                        .flatMap(each -> each.foreignKeys().stream())
                        .filter(key -> key.target().equals(table.name()))
                        .count();
        return (int) incoming + table.foreignKeys().size();
    }

    private static boolean offers(Driver driver) {
        return choice(driver).isPresent();
    }

    private static Optional<ButtonBase> choice(Driver driver) {
        Predicate<ButtonBase> offered = node -> node.getStyleClass().contains(CHOICE);
        return driver.find(ButtonBase.class, offered);
    }

    /** Whether a number of tables stands in the bar, as it does once they are laid out. */
    private static boolean drawn(Driver driver) {
        return driver.find(
                        Label.class,
                        node ->
                                node.getText() != null
                                        && node.getText()
                                                .matches("([1-9]\\d* of )?[1-9]\\d* tables?"))
                .isPresent();
    }
}
