package dev.binnacle.desktop.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.comparison.DiffNode;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestRehearsals;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tree of differences, its texts, its sides and its states. */
class CompareScreenTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null)",
        "create table orders (id integer primary key, customer integer not null constraint"
                + " by_customer references customers (id), note varchar(40), total integer)",
        "create index orders_note on orders (note)",
        "create table old_orders (id integer primary key, what varchar(20))",
        "create sequence tickets",
    };
    private static final String DESIGN =
            """
            create table customers (id integer primary key, name varchar(120) not null);
            create table orders (
                id integer primary key,
                customer integer not null constraint by_customer references customers (id),
                note varchar(40),
                total bigint default 0 not null,
                a_column_with_quite_a_long_name_that_does_not_fit_anywhere varchar(40)
            );
            create index orders_total on orders (total);
            create sequence tickets;
            create view open_orders as select id, total from orders;
            """;

    @TempDir Path workspace;

    private void definition(Engine engine, String text) throws IOException {
        Files.createDirectories(workspace.resolve("schema"));
        Files.writeString(
                workspace.resolve("schema/shop.sql"),
                "-- dialect: " + engine.title().toLowerCase(java.util.Locale.ROOT) + "\n" + text);
    }

    private OpenDesktop open(ConnectionSettings settings, String... script) {
        return new OpenDesktop(TestRehearsals.migrations(workspace), settings, script)
                .show(Area.SCHEMA);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void differencesAreATreeWithOldAndNewSideBySide(ConnectionSettings settings)
            throws IOException {
        definition(settings.engine(), DESIGN);
        try (var it = open(settings, SHOP)) {
            it.open(MigrationTab.of(it.backend().id()));
            Hand hand = it.hand();
            TestScreen.await("the tree", () -> !lines(it).isEmpty());
            assertThat(lines(it))
                    .contains("CHANGED name", "REMOVED old_orders", "ADDED orders_total")
                    .contains("CHANGED total", "REMOVED orders_note", "ADDED open_orders")
                    .doesNotContain("tickets");
            select(it, "orders");
            assertThat(text(it, "As it is")).contains("total").doesNotContain("orders_total");
            assertThat(text(it, "As it is to be")).contains("a_column_with", "orders_total");
            assertThat(styled(it, "As it is", "line-removed")).isPositive();
            assertThat(styled(it, "As it is to be", "line-added")).isPositive();
            assertThat(styled(it, "As it is", "line-none")).isPositive();
            it.picture("compare-tree-" + settings.engine());
            small(it);
            it.picture("compare-small-" + settings.engine());
            select(it, "old_orders");
            assertThat(hand.sees("the definition · not there")).isTrue();
            assertThat(text(it, "As it is to be")).isBlank();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void theTreeIsFilteredByTextAndByHowThingsDiffer(ConnectionSettings settings)
            throws IOException {
        definition(settings.engine(), DESIGN);
        try (var it = open(settings, SHOP)) {
            it.open(MigrationTab.of(it.backend().id()));
            Hand hand = it.hand();
            TestScreen.await("the tree", () -> !lines(it).isEmpty());
            int all = lines(it).size();
            hand.type("Find differences", "ORDERS_");
            assertThat(lines(it)).containsExactly("REMOVED orders_note", "ADDED orders_total");
            hand.type("Find differences", "nothing is called that");
            hand.press("Show all");
            assertThat(lines(it)).hasSize(all);
            hand.press("2 removed");
            assertThat(lines(it)).noneMatch(line -> line.startsWith("REMOVED"));
            it.picture("compare-filtered-" + settings.engine());
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aSnapshotIsSavedAndComparedWithLater(ConnectionSettings settings) throws IOException {
        try (var it = open(settings, SHOP)) {
            Hand hand = it.hand();
            it.open(MigrationTab.of(it.backend().id()));
            hand.press("Save a snapshot").type("Name of the snapshot", "../evil");
            hand.press("Save snapshot").await("A snapshot cannot have that name.");
            it.picture("compare-snapshot-" + settings.engine());
            hand.type("Name of the snapshot", "before the change").press("Save snapshot");
            TestScreen.await("the row to go", () -> !hand.sees("Snapshot"));
            assertThat(workspace.resolve("snapshots/before the change.sql"))
                    .content()
                    .startsWith("-- dialect: ")
                    .contains("old_orders");
            it.database()
                    .with(
                            dev.binnacle.base.Progress.none(),
                            session ->
                                    session.execute(
                                            "drop table old_orders",
                                            1,
                                            new dev.binnacle.testing.Rows()));
            choose(it, "What is there now", "snapshot before the change");
            choose(it, "What it is compared with", it.backend().name());
            TestScreen.await(
                    "the difference", () -> lines(it).equals(List.of("REMOVED old_orders")));
            assertThat(hand.sees("Migration plan")).as("a snapshot cannot be changed").isFalse();
            choose(it, "What is there now", it.backend().name());
            choose(it, "What it is compared with", "snapshot before the change");
            TestScreen.await("the way back", () -> lines(it).equals(List.of("ADDED old_orders")));
            hand.await("Migration plan");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void withoutADefinitionOneIsBegunAndThenBothAreTheSame(ConnectionSettings settings) {
        try (var it = open(settings, SHOP)) {
            Hand hand = it.hand();
            it.open(MigrationTab.of(it.backend().id()));
            hand.await("There is no definition yet.");
            it.picture("compare-undefined-" + settings.engine());
            assertThat(hand.sees("Definition ")).isFalse();
            hand.press("Begin it with the structure of " + it.backend().name());
            hand.await("are the same.");
            it.picture("compare-same-" + settings.engine());
            assertThat(workspace.resolve("schema/schema.sql")).content().contains("customers");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aBrokenDefinitionIsToldWithItsPlaceHereAndInTheBadge(ConnectionSettings settings)
            throws IOException {
        definition(settings.engine(), "create table broken (id integer,,);\n" + DESIGN);
        try (var it = open(settings, SHOP)) {
            Hand hand = it.hand();
            hand.await("Definition not compared");
            it.open(MigrationTab.of(it.backend().id()));
            hand.await("The definition has errors");
            assertThat(hand.sees("shop.sql:2:33: ")).isTrue();
            it.picture("compare-broken-" + settings.engine());
            assertThat(hand.canPress("Open shop.sql")).isTrue();
            definition(settings.engine(), DESIGN);
            hand.press("Try again");
            TestScreen.await("the tree", () -> !lines(it).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void pendingFilesShowWhatTheLinterSaysBeforeTheyRun(ConnectionSettings settings)
            throws IOException {
        Path migrations = Files.createDirectories(workspace.resolve("migrations"));
        Files.writeString(
                migrations.resolve("V1__notes.sql"),
                "create table \"Notes\" (id bigint primary key, words varchar(20));\n");
        Files.writeString(
                migrations.resolve("V2__drop.sql"),
                "alter table orders drop column note;\ndrop table old_orders;\n");
        try (var it = open(settings, SHOP)) {
            Hand hand = it.hand();
            it.open(
                    new Target(
                            Target.Kind.MIGRATION,
                            it.backend().id(),
                            Map.of("side", "migrations")));
            hand.await("2 files are pending");
            hand.await("V2__drop.sql");
            it.picture("compare-pending-" + settings.engine());
            assertThat(hand.sees("1:")).as("a finding with its place").isTrue();
            assertThat(hand.sees("loses rows of old_orders")).isTrue();
        }
    }

    @Test
    void twoThousandDifferencesAreFilteredAtOnce() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("create table t").append(i).append(" (id integer primary key);\n");
            text.append("create table u").append(i).append(" (a integer, b integer, c integer);\n");
        }
        definition(Engine.H2, text.toString());
        List<String> script = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            script.add("create table u" + i + " (d integer)");
        }
        try (var it =
                open(
                        TestDatabases.each().findFirst().orElseThrow(),
                        script.toArray(String[]::new))) {
            it.open(MigrationTab.of(it.backend().id()));
            Hand hand = it.hand();
            TestScreen.await("the question", () -> hand.canPress("Not the same"));
            TestScreen.await("the tree", () -> lines(it).size() >= 2_000);
            it.picture("compare-many");
            long start = System.nanoTime();
            hand.type("Find differences", "t49");
            assertThat(lines(it)).hasSize(11);
            assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        }
    }

    /** Lines that differ themselves, in the order of the tree. */
    private static List<String> lines(OpenDesktop it) {
        return TestScreen.on(() -> {
            List<String> into = new ArrayList<>();
            if (tree(it) instanceof TreeView<DiffNode> tree && tree.getRoot() != null) {
                collect(tree.getRoot(), into);
            }
            return into;
        });
    }

    private static void collect(TreeItem<DiffNode> item, List<String> into) {
        if (item.getValue().mark() != null) {
            into.add(item.getValue().mark() + " " + item.getValue().name());
        }
        item.getChildren().forEach(child -> collect(child, into));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable TreeView<DiffNode> tree(OpenDesktop it) {
        return (TreeView<DiffNode>)
                it.desktop().scene().getRoot().lookupAll(".differences .tree-view").stream()
                        .findFirst()
                        .orElse(null);
    }

    private static void select(OpenDesktop it, String name) {
        TestScreen.run(() -> {
            TreeView<DiffNode> tree = Objects.requireNonNull(tree(it));
            tree.getSelectionModel().select(named(tree.getRoot(), name));
        });
    }

    private static @Nullable TreeItem<DiffNode> named(TreeItem<DiffNode> item, String name) {
        if (item.getValue().name().equals(name)) {
            return item;
        }
        return item.getChildren().stream()
                .map(child -> named(child, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void small(OpenDesktop it) {
        TestScreen.run(() -> {
            it.desktop().scene().getWindow().setX(0);
            it.desktop().scene().getWindow().setY(0);
            it.desktop().scene().getWindow().setWidth(1000);
            it.desktop().scene().getWindow().setHeight(1000);
        });
        TestScreen.await("the size", () -> it.desktop().scene().getWidth() < 1010);
    }

    private static SqlArea area(OpenDesktop it, String name) {
        return it.desktop().scene().getRoot().lookupAll(".sql-area").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(SqlArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String text(OpenDesktop it, String name) {
        return TestScreen.on(() -> area(it, name).text());
    }

    private static long styled(OpenDesktop it, String name, String style) {
        return TestScreen.on(() ->
                area(it, name).area().getParagraphs().stream()
                        .filter(line -> line.getParagraphStyle().contains(style))
                        .count());
    }

    private static void choose(OpenDesktop it, String box, String words) {
        TestScreen.run(() -> {
            @SuppressWarnings("unchecked")
            var choice =
                    (javafx.scene.control.ComboBox<SideChoice>)
                            it.desktop().scene().getRoot().lookupAll(".combo-box").stream()
                                    .filter(node -> box.equals(node.getAccessibleText()))
                                    .findFirst()
                                    .orElseThrow();
            choice.setValue(
                    choice.getItems().stream()
                            .filter(side -> side.words().equals(words))
                            .findFirst()
                            .orElseThrow());
        });
    }
}
