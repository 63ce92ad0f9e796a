package dev.binnacle.desktop.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.access.Grantee;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.StagedGrants;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.util.UUID;

class AccessScreenTest {
    private static final int STEPS = 20;
    private final String tag = "_" + UUID.randomUUID().toString().substring(0, 6);
    private final String editors = "editors" + tag;

    private OpenDesktop shop(ConnectionSettings settings) {
        return new OpenDesktop(
                settings,
                "create table customers (id integer primary key, name varchar(80))",
                "create table orders (id integer primary key)",
                "create role " + editors,
                "grant select, insert on customers to " + editors,
                "grant select on orders to public");
    }

    private static boolean there(OpenDesktop it, String role) {
        return TestEditors.access().read(it.database(), Progress.none()).role(role).isPresent();
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aUserIsMadeWithAPasswordThatIsNotShownAndDropped(ConnectionSettings settings) {
        String anna = "anna" + tag;
        try (var it = shop(settings)) {
            it.show(Area.ACCESS);
            Hand hand = it.hand();
            hand.await(editors).press("New user or role");
            hand.type("Name", anna).type("New password", "s3cret words");
            hand.choose("Add a role it is a member of", editors);
            assertThat(hand.text("The statements that will run"))
                    .contains("••••", "grant")
                    .doesNotContain("s3cret");
            it.picture("access-new-user-" + settings.engine());
            hand.press("Create user").await("user");
            TestScreen.await("the user", () -> there(it, anna));
            hand.await("Granted to it");
            it.picture("access-role-" + settings.engine());
            hand.press("Drop").await("Drops " + anna + ".");
            it.picture("access-drop-" + settings.engine());
            hand.press("Drop " + anna);
            TestScreen.await("that the user is gone", () -> !there(it, anna));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aGrantIsStagedInTheMatrixShownAndApplied(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            Target matrix = Target.of(Target.Kind.MATRIX, it.backend().id());
            it.show(Area.ACCESS).open(matrix);
            Hand hand = it.hand();
            TestScreen.await("the matrix", () -> hand.sees(editors) && hand.sees("public.orders"));
            MatrixGrid grid =
                    TestScreen.on(() -> (MatrixGrid) it.desktop().scene().lookup(".matrix-grid"));
            int column = TestScreen.on(() -> grid.columnOf(editors));
            TestScreen.run(() -> {
                grid.select(0, column);
                key(grid, "d");
                grid.select(1, column);
                key(grid, "a");
            });
            assertThat(hand.text("The statements that will run"))
                    .contains("grant delete on", "grant insert on");
            hand.await("granted to PUBLIC");
            it.picture("access-matrix-" + settings.engine());
            hand.press("Apply 2 changes");
            TestScreen.await("the grants", () -> !hand.sees("Apply 2 changes"));
            var access = TestEditors.access().read(it.database(), Progress.none());
            assertThat(access.grantsTo(Grantee.of(editors))).hasSize(4);
            TestScreen.run(() -> {
                grid.select(0, column);
                key(grid, "r");
            });
            hand.press("Apply 1 change");
            TestScreen.await("the revoke", () -> !hand.sees("Apply 1 change"));
            assertThat(
                            TestEditors.access()
                                    .read(it.database(), Progress.none())
                                    .grantsTo(Grantee.of(editors)))
                    .hasSize(3);
        }
    }

    private static void key(MatrixGrid grid, String letter) {
        grid.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    @Test
    void stagedGrantsSurviveARestartAsTheTargetOfTheirTab() {
        var staged = new StagedGrants();
        var place =
                new StagedGrants.Place(
                        Grantee.of("a + b\n%;\"c\""), new TableName("s p", "*"), Privilege.SELECT);
        staged.stage(place, true);
        var again = new StagedGrants();
        StagedText.read(StagedText.write(staged), again);
        assertThat(again.chosen()).isEqualTo(staged.chosen());
    }

    @Test
    void twoHundredRolesByAThousandTablesAreShownAndScrolledWithoutAHalt() {
        String roles =
                "do $$ begin for i in 1..200 loop execute format('create role %I',"
                        + " 'a_role_with_a_name_of_forty_characters"
                        + tag
                        + "_' || i); end loop;"
                        + " end $$";
        String tables =
                "do $$ declare r text; begin for i in 1..1000 loop execute format('create table"
                        + " %I (id int)', 'a_table_with_a_name_of_forty_characters_' || i);"
                        + " for r in select rolname from pg_roles where rolname like"
                        + " 'a_role_with%' and rolname like '%"
                        + tag
                        + "%' limit 40 loop execute"
                        + " format('grant select, insert on %I to %I',"
                        + " 'a_table_with_a_name_of_forty_characters_' || i, r); end loop;"
                        + " if i % 100 = 0 then commit; end if; end loop; end $$";
        String drop =
                "do $$ declare r text; begin for r in select rolname from pg_roles where rolname"
                        + " like 'a_role_with%"
                        + tag
                        + "%' loop execute format('drop owned by %I',"
                        + " r); execute format('drop role %I', r); end loop; end $$";
        var settings = TestPostgres.newDatabase();
        try (var backend = TestBackend.of(settings)) {
            backend.run(roles, tables);
            try (var it = new OpenDesktop(settings)) {
                it.show(Area.ACCESS).open(Target.of(Target.Kind.MATRIX, it.backend().id()));
                it.hand().await("public.a_table_with_a_name_of_forty_characters_1");
                it.picture("access-matrix-large");
                long millis = 0;
                for (int i = 0; i < STEPS; i++) {
                    millis += millisToStep(it, i);
                }
                assertThat(millis / STEPS).as("ms a step").isLessThan(100);
            } finally {
                backend.run(drop);
            }
        }
    }

    private static long millisToStep(OpenDesktop it, int at) {
        return TestScreen.on(() -> {
            var grid = (MatrixGrid) it.desktop().scene().lookup(".matrix-grid");
            // other programs on a busy machine do not count
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            grid.select(at * 49, at * 9);
            grid.layout();
            return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        });
    }

    @Test
    void whatIsOfNoUseOnColumnsOnlyOrMayBeGrantedOnIsToldApart() {
        try (var it =
                new OpenDesktop(
                        TestPostgres.newDatabase(),
                        "create role " + editors,
                        "create schema hidden",
                        "create table hidden.secrets (id integer)",
                        "create table open_ones (id integer, name text)",
                        "grant select, insert on hidden.secrets to " + editors,
                        "grant update on open_ones to " + editors + " with grant option",
                        "grant select (name) on open_ones to " + editors)) {
            it.show(Area.ACCESS).open(Target.of(Target.Kind.MATRIX, it.backend().id()));
            Hand hand = it.hand();
            hand.await("hidden.secrets");
            MatrixGrid grid =
                    TestScreen.on(() -> (MatrixGrid) it.desktop().scene().lookup(".matrix-grid"));
            TestScreen.run(() -> grid.select(0, grid.columnOf(editors)));
            hand.await("May not use the schema hidden");
            it.picture("access-matrix-no-use");
            TestScreen.run(() -> grid.select(1, grid.columnOf(editors)));
            hand.await("on column name of public.open_ones");
            hand.await("may grant it on");
            it.picture("access-matrix-columns");
        }
    }

    @Test
    void whoMayNotChangeAccessIsToldSoByTheDatabaseAndLosesNothing() {
        String weak = "weak" + tag;
        var settings = TestPostgres.newDatabase();
        try (var owner =
                new OpenDesktop(
                        settings,
                        "create role " + weak + " login",
                        "create role " + editors,
                        "create table t (id integer)")) {
            try (var it = new OpenDesktop(TestPostgres.settings(settings.location(), weak))) {
                it.show(Area.ACCESS).open(Target.of(Target.Kind.MATRIX, it.backend().id()));
                Hand hand = it.hand();
                hand.await("public.t");
                MatrixGrid grid =
                        TestScreen.on(
                                () -> (MatrixGrid) it.desktop().scene().lookup(".matrix-grid"));
                TestScreen.run(() -> {
                    grid.select(0, grid.columnOf(editors));
                    key(grid, "r");
                });
                hand.press("Apply 1 change").await("permission denied");
                assertThat(hand.sees("Apply 1 change")).isTrue();
                it.picture("access-denied");
            }
            assertThat(owner.ask("select 1")).isEqualTo("1");
        }
    }
}
