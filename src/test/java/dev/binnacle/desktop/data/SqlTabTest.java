package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ListView;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTabTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    private static void sql(DataDesk desk, String text) {
        TestScreen.run(() -> desk.desktop.open(Target.sql(desk.settings.id(), "draft-1", text)));
        TestScreen.await(
                "the editor",
                () ->
                        desk.all(SqlArea.class).stream()
                                .anyMatch(area -> area.isEditable() && DataDesk.shown(area)));
        TestScreen.run(() -> desk.find(SqlArea.class, SqlArea::isEditable).area().moveTo(0));
    }

    private static void runAtCaret(DataDesk desk) {
        TestScreen.run(() -> desk.desktop.frontProperty().get().perform(Command.RUN));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void theStatementAtTheCaretRunsAndItsRowsShow(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(
                    desk,
                    "select id, status, total from orders order by id;\n\n"
                            + "select o.id, c.name, o.remark\nfrom orders o\n"
                            + "join customers c on c.id = o.customer_id -- both\n"
                            + "where o.status = 'paid';");
            TestScreen.await(
                    "the keys in the editor",
                    () ->
                            desk.desktop.scene().getFocusOwner()
                                    == desk.find(SqlArea.class, SqlArea::isEditable).area());
            runAtCaret(desk);
            desk.await("first 500 rows");
            assertThat(desk.says("Result 1")).isTrue();
            desk.picture("sql-" + settings.engine().title());
            desk.press("Run all");
            desk.await("Result 2");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void anUpdateOfEveryRowWaitsUntilItsRowsAreSeen(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(desk, "update orders set status = 'lost'");
            runAtCaret(desk);
            desk.await("UPDATE touched");
            desk.picture("sql-guard-" + settings.engine().title());
            desk.press("Roll back");
            desk.await("Rolled back");
            assertThat(desk.ask("select count(*) from orders where status = 'lost'"))
                    .isEqualTo("0");
            runAtCaret(desk);
            desk.await("UPDATE touched");
            desk.press("Commit 1\u202f000 rows");
            TestScreen.await(
                    "the commit",
                    () ->
                            desk.ask("select count(*) from orders where status = 'lost'")
                                    .equals("1000"));
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aMistakeIsSaidWithItsPlace(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(desk, "select id\nfrom ordrs");
            runAtCaret(desk);
            desk.await("ordrs");
            desk.picture("sql-failed-" + settings.engine().title());
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void manualTransactionsShowAndEndByHand(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(desk, "insert into customers (id, name) values (9, 'Nina')");
            desk.press("Manual commit");
            runAtCaret(desk);
            desk.await("transaction open");
            assertThat(desk.ask("select count(*) from customers where id = 9")).isEqualTo("0");
            assertThat(TestScreen.on(() -> desk.desktop.risks())).isNotEmpty();
            desk.press("Commit");
            desk.await("Committed");
            assertThat(desk.ask("select count(*) from customers where id = 9")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void cancelGivesTheScreenBackWithinASecond(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(
                    desk,
                    "select count(*) from orders a, orders b, orders c, orders d where a.total +"
                            + " b.total + c.total > d.total");
            runAtCaret(desk);
            desk.await("Cancel");
            long start = System.nanoTime();
            desk.press("Cancel");
            TestScreen.await(
                    "the end",
                    () ->
                            desk.all(javafx.scene.control.Button.class).stream()
                                    .anyMatch(button ->
                                            "Run".equals(button.getText())
                                                    && DataDesk.shown(button)));
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_500);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatIsTypedIsKeptAndComesBack(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(desk, "");
            TestScreen.run(() ->
                    desk.find(SqlArea.class, SqlArea::isEditable).area().appendText("select 42"));
            TestScreen.await("the draft", () -> desk.drafts.load("draft-1").isPresent());
            assertThat(desk.drafts.load("draft-1")).contains("select 42");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aMistakeAmidARunCanBeLeftBehind(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            sql(
                    desk,
                    "insert into customers (id, name) values (7, 'Gus');\n"
                            + "insert into customers (id, nam) values (8, 'Hal');\n"
                            + "insert into customers (id, name) values (9, 'Ivo');\n"
                            + "select * from customers;");
            desk.press("Run all");
            desk.await("2 statements after it did not run");
            desk.picture("sql-stopped-" + settings.engine().title());
            assertThat(desk.ask("select count(*) from customers where id > 6")).isEqualTo("1");
            desk.press("Go on");
            desk.await("Result 1");
            assertThat(desk.ask("select count(*) from customers where id > 6")).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aScriptOfThousandsOfStatementsRunsAndIsListed(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, TableTabTest.shop(settings))) {
            var script = new StringBuilder();
            for (int id = 1; id <= 3_000; id++) {
                script.append("insert into customers (id, name) values (")
                        .append(id + 100)
                        .append(", 'x');\n");
            }
            sql(desk, script.toString());
            long start = System.nanoTime();
            desk.press("Run all");
            TestScreen.await(
                    "the last",
                    () -> desk.ask("select count(*) from customers where id > 100").equals("3000"));
            TestScreen.await(
                    "a line for each",
                    () ->
                            desk.all(ListView.class).stream()
                                    .anyMatch(list ->
                                            list.getStyleClass().contains("sql-messages")
                                                    && list.getItems().size() == 3_000));
            assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
            desk.picture("sql-many-" + settings.engine().title());
        }
    }
}
