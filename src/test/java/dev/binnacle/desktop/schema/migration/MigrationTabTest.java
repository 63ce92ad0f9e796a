package dev.binnacle.desktop.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestRehearsals;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class MigrationTabTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null)",
        "create table orders (id integer primary key, customer integer not null constraint"
                + " by_customer references customers (id), note varchar(40), total integer)",
        "insert into customers values (1, 'Anna'), (2, 'Ben')",
        "insert into orders values (10, 1, 'gift', 5), (11, 2, null, 7)",
    };

    @TempDir Path workspace;

    private void definition(ConnectionSettings settings, String orders) throws IOException {
        String dialect = settings.engine() == Engine.H2 ? "h2" : "postgresql";
        Files.createDirectories(workspace.resolve("schema"));
        Files.writeString(
                workspace.resolve("schema/shop.sql"),
                "-- dialect: "
                        + dialect
                        + "\ncreate table customers (id integer primary key, name varchar(80) not"
                        + " null);\n"
                        + orders);
    }

    private OpenDesktop open(ConnectionSettings settings) {
        var it = new OpenDesktop(TestRehearsals.migrations(workspace), settings, SHOP);
        return it.show(Area.SCHEMA);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void differencesBecomeAPlanThatIsRehearsedAndApplied(ConnectionSettings settings)
            throws IOException {
        definition(
                settings,
                "create table orders (id integer primary key, customer integer not null constraint"
                    + " by_customer references customers (id), total bigint default 0 not null);\n"
                    + "create index orders_total on orders (total);");
        try (var it = open(settings)) {
            Hand hand = it.hand();
            hand.await("Definition differs: 3");
            it.open(MigrationTab.of(it.backend().id()));
            hand.await("Migration plan");
            TestScreen.await("the plan", () -> hand.sees("loses"));
            it.picture("migration-plan-" + settings.engine());
            hand.press("Rehearse");
            TestScreen.await("the rehearsal", () -> hand.sees("rehearsed:"));
            it.picture("migration-rehearsed-" + settings.engine());
            hand.press("Copy first what is lost");
            TestScreen.run(() -> apply(it));
            TestScreen.await("the same", () -> hand.sees("are the same.") || hand.sees("BIN-"));
            assertThat(hand.sees("are the same.")).isTrue();
            it.picture("migration-applied-" + settings.engine());
            assertThat(it.ask("select count(*) from flyway_schema_history where \"version\" = '1'"))
                    .isEqualTo("1");
            assertThat(it.ask("select total from orders where id = 11")).isEqualTo("7");
            TestScreen.await("no drift", () -> !hand.sees("Definition differs"));
        }
    }

    private static void apply(OpenDesktop it) {
        it.desktop().scene().getRoot().lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button
                                && button.getText().startsWith("Apply ")
                                && button.isVisible())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aRenameIsAskedAboutAndKeepsTheValues(ConnectionSettings settings) throws IOException {
        definition(
                settings,
                "create table orders (id integer primary key, customer integer not null constraint"
                        + " by_customer references customers (id), remark varchar(40), total"
                        + " integer);");
        try (var it = open(settings)) {
            Hand hand = it.hand();
            it.open(MigrationTab.of(it.backend().id()));
            TestScreen.await("the question", () -> hand.canPress("Renamed"));
            it.picture("migration-rename-" + settings.engine());
            hand.press("Renamed");
            TestScreen.await("the plan", () -> hand.sees("Migration plan"));
            TestScreen.await("one step", () -> hand.canPress("Apply 1 step"));
            hand.press("Apply 1 step");
            TestScreen.await("the same", () -> hand.sees("are the same."));
            assertThat(it.ask("select remark from orders where id = 10")).isEqualTo("gift");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void filesThatAreThereRunAsTheyAre(ConnectionSettings settings) throws IOException {
        Files.createDirectories(workspace.resolve("migrations"));
        Files.writeString(
                workspace.resolve("migrations/V1__more.sql"),
                "create table more (id integer);\ncreate table most (id integer);\n");
        try (var it = open(settings)) {
            Hand hand = it.hand();
            it.open(
                    new Target(
                            Target.Kind.MIGRATION,
                            it.backend().id(),
                            Map.of("side", "migrations")));
            TestScreen.await("the file", () -> hand.sees("1 file is pending"));
            it.picture("migration-files-" + settings.engine());
            hand.press("Apply 2 steps");
            TestScreen.await("nothing more", () -> !hand.sees("is pending"));
            assertThat(
                            List.of(
                                    it.ask("select count(*) from more"),
                                    it.ask("select count(*) from most")))
                    .containsExactly("0", "0");
        }
    }
}
