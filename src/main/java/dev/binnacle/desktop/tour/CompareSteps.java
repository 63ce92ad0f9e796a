package dev.binnacle.desktop.tour;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Index;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.comparison.DiffNode;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the linter finds; the structure compared with a definition that goes further, and the plan.
 * Nothing is applied.
 */
final class CompareSteps {
    private static final String DEFINITION = "the definition";
    private static final String COLUMN = "binnacle_tour_note";
    private static final String CHANGES = "tour.sql";

    private CompareSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("Lint the structure", CompareSteps::lint),
                new TourStep("Compare with the definition", CompareSteps::compare),
                new TourStep("The plan, rehearsed on a copy", CompareSteps::plan));
    }

    private static String lint(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        open(ground, Target.of(Target.Kind.LINT, ground.backend().id()));
        driver.await("findings", () -> driver.says("Nothing found") || listed(driver) > 0);
        ground.album().take("38-lint");
        int lines = driver.on(() -> listed(driver));
        return lines + " lines of findings";
    }

    private static int listed(Driver driver) {
        return driver.find(ListView.class, list -> Visible.reads(list, "Findings, the worst first"))
                .map(list -> list.getItems().size())
                .orElse(0);
    }

    private static void open(TourGround ground, Target target) {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(Area.SCHEMA);
            driver.desktop().open(target);
        });
    }

    private static String compare(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        Table table = SchemaSteps.richest(ground);
        ground.restoring().promise(DEFINITION, () -> forget(ground));
        open(
                ground,
                new Target(
                        Target.Kind.MIGRATION,
                        ground.backend().id(),
                        Map.of("side", "definition")));
        driver.awaitWords("There is no definition yet.");
        driver.pressBeginning("Begin it with the structure of");
        driver.await(
                "the definition to be compared",
                () -> driver.says("are the same.") || driver.says("difference"));
        Files.writeString(ground.definition().resolve(CHANGES), changes(ground.dialect(), table));
        driver.press("Compare again");
        driver.await("the new column", () -> line(driver, COLUMN) != null);
        driver.run(() -> {
            TreeItem<DiffNode> line = line(driver, COLUMN);
            if (line != null) {
                TreeView<DiffNode> tree = tree(driver);
                tree.getSelectionModel().select(line.getParent());
                tree.scrollTo(tree.getRow(line.getParent()));
            }
        });
        ground.album().take("39-compare");
        return driver.on(() -> tree(driver).getRoot().getValue().count()) + " differences";
    }

    /** As a person would go on with a definition. */
    private static String changes(Dialect dialect, Table table) {
        String name = dialect.quote(table.name());
        var audit = new TableName(table.name().schema(), "binnacle_tour_audit");
        StringBuilder sql = new StringBuilder();
        sql.append("alter table ").append(name).append(" add column ").append(COLUMN);
        sql.append(" varchar(200) default 'none' not null;\n");
        sql.append("create index binnacle_tour_index on ").append(name);
        sql.append(" (").append(COLUMN).append(");\n");
        table.indexes().stream()
                .filter(index -> !index.constraint() && !index.unique())
                .map(Index::name)
                .findFirst()
                .map(index -> dialect.quote(new TableName(table.name().schema(), index)))
                .ifPresent(index -> sql.append("drop index ").append(index).append(";\n"));
        sql.append("create table ").append(dialect.quote(audit));
        sql.append(" (id bigint primary key, happened_at timestamp not null, what text);\n");
        return sql.toString();
    }

    @SuppressWarnings("unchecked")
    private static TreeView<DiffNode> tree(Driver driver) {
        return driver.find(TreeView.class, tree -> Visible.reads(tree, "Differences"))
                .orElseThrow(() -> new TourFailure("there is no tree of differences"));
    }

    private static @Nullable TreeItem<DiffNode> line(Driver driver, String name) {
        return driver.find(TreeView.class, tree -> Visible.reads(tree, "Differences")).isEmpty()
                        || tree(driver).getRoot() == null
                ? null
                : below(tree(driver).getRoot(), name);
    }

    private static @Nullable TreeItem<DiffNode> below(TreeItem<DiffNode> item, String name) {
        if (item.getValue().name().equalsIgnoreCase(name)) {
            return item;
        }
        for (TreeItem<DiffNode> child : item.getChildren()) {
            TreeItem<DiffNode> found = below(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String plan(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.awaitWords("Migration plan");
        driver.press("Rehearse");
        driver.await(
                "the rehearsal", () -> driver.says("rehearsed:") || problem(driver).length() > 0);
        ground.album().take("39-plan");
        String said = driver.on(() -> problem(driver));
        forget(ground);
        ground.restoring().kept(DEFINITION);
        ground.driver().press("Read the structure again");
        return said.isEmpty() ? "each step's locks seen on a copy" : said;
    }

    /** Why there was no rehearsal; empty = there was. */
    private static String problem(Driver driver) {
        return driver.find(
                        Labeled.class,
                        node -> node.getText() != null && node.getText().startsWith("BIN-"))
                .map(Labeled::getText)
                .orElse("");
    }

    private static void forget(TourGround ground) {
        for (String file : List.of(CHANGES, "schema.sql")) {
            Path written = ground.definition().resolve(file);
            try {
                Files.deleteIfExists(written);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
