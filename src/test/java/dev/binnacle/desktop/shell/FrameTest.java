package dev.binnacle.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Tier;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;
import dev.binnacle.testing.Variation;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The frame over real backends: what it says of them, and how one finds one's way. */
class FrameTest {
    private final AtomicInteger made = new AtomicInteger();
    private final List<Stage> stages = new ArrayList<>();

    private final class Tables implements Screen {
        private final Workbench workbench;

        Tables(Workbench workbench) {
            this.workbench = workbench;
        }

        @Override
        public Area area() {
            return Area.DATA;
        }

        @Override
        public Node sidebar() {
            return new Label("tables");
        }

        @Override
        public ContentTab open(Target target) {
            workbench.backends().reach(target.connection());
            made.incrementAndGet();
            return new Plain(target);
        }

        @Override
        public List<Finding> find(String query) {
            return workbench.backends().open().stream()
                    .flatMap(backend -> backend.catalog().tables().stream())
                    .map(table -> table.name().name())
                    .filter(name -> name.contains(query))
                    .map(name -> new Finding("fth-grid", name, "table", "shop", () -> {}))
                    .toList();
        }
    }

    private record Plain(Target target) implements ContentTab {
        @Override
        public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper(target.table().name());
        }

        @Override
        public Node content() {
            return new Label(target.table().name());
        }
    }

    private Desktop desktop(ConnectionSettings... known) {
        Desktop desktop =
                TestDesktops.open(
                        (settings, progress) -> TestDatabases.open(settings),
                        List.of(known),
                        workbench -> List.of(new Tables(workbench)));
        stages.add(TestScreen.show(desktop.scene()));
        return desktop;
    }

    @AfterEach
    void closeWindows() {
        stages.forEach(TestScreen::close);
    }

    private static Target table(ConnectionSettings settings, String name) {
        return Target.rows(settings.id(), new TableName("public", name));
    }

    private static Backend current(Desktop desktop) {
        return Objects.requireNonNull(TestScreen.on(() -> desktop.backends().current()));
    }

    private static String statusLine(Desktop desktop) {
        return TestScreen.on(() ->
                desktop.scene().getRoot().lookupAll(".status-line > .label").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Label) node).getText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static void open(Desktop desktop, ConnectionSettings settings) {
        Backend backend =
                TestScreen.on(() -> {
                    desktop.show(settings);
                    return desktop.backends().find(settings.id()).orElseThrow();
                });
        TestScreen.await("the structure", backend::ready);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theStatusLineSaysBackendRoleTransactionUnsavedAndProduct(Engine engine) {
        ConnectionSettings settings =
                engine == Engine.H2 ? TestPostgres.newH2() : TestPostgres.newDatabase();
        Desktop desktop = desktop(settings);
        assertThat(statusLine(desktop)).isEqualTo("no backend open · nothing unsaved");
        open(desktop, settings);
        Database database = Objects.requireNonNull(current(desktop).database());
        assertThat(statusLine(desktop))
                .isEqualTo(
                        settings.name()
                                + " · as "
                                + database.role()
                                + " · auto-commit · nothing unsaved · "
                                + database.product());
        TestScreen.picture(desktop.scene(), "frame-" + engine);
        TestScreen.run(() -> desktop.disconnect(current(desktop)));
        assertThat(statusLine(desktop)).isEqualTo("no backend open · nothing unsaved");
    }

    @Test
    void productionIsReadOnlyUntilUnlockedAndThatIsSeenAndUndone() {
        ConnectionSettings settings = Variation.tier(TestPostgres.newH2(), Tier.PRODUCTION);
        Desktop desktop = desktop(settings);
        open(desktop, settings);
        TestScreen.run(() -> desktop.open(table(settings, "orders")));
        assertThat(statusLine(desktop)).contains(" · read-only · auto-commit");
        assertThat(TestScreen.on(() -> desktop.scene().lookup(".tier-line").getStyleClass()))
                .contains("production");
        var hand = new Hand(desktop.scene());
        hand.press("Unlock writing");
        assertThat(statusLine(desktop)).contains(" · writing to production · auto-commit");
        TestScreen.picture(desktop.scene(), "production-unlocked");
        hand.press("Lock again");
        assertThat(statusLine(desktop)).contains(" · read-only · auto-commit");
        assertThat(TestScreen.on(() -> current(desktop).readOnlyReason())).isNotNull();
    }

    @Test
    void tabsOfOneNameAreToldApartByTheirBackend() {
        ConnectionSettings one = Variation.named(TestPostgres.newH2(), "harbour");
        ConnectionSettings two =
                Variation.tier(Variation.named(TestPostgres.newH2(), "quay"), Tier.PRODUCTION);
        Desktop desktop = desktop(one, two);
        TestScreen.run(() -> {
            desktop.open(table(one, "customers"));
            desktop.open(table(two, "customers"));
        });
        TestScreen.await(
                "the backends' names in the tabs",
                () ->
                        desktop.scene().getRoot().lookupAll(".tab-backend").stream()
                                .filter(Node::isVisible)
                                .map(node -> ((Label) node).getText())
                                .collect(Collectors.toSet())
                                .equals(Set.of("harbour", "quay · production")));
        TestScreen.picture(desktop.scene(), "tabs-of-two-backends");
    }

    @Test
    void altAndArrowsGoBackAndForward() {
        ConnectionSettings settings = TestPostgres.newH2();
        Desktop desktop = desktop(settings);
        TestScreen.run(() -> {
            desktop.open(table(settings, "a"));
            desktop.open(table(settings, "b"));
            desktop.open(table(settings, "c"));
        });
        alt(desktop, KeyCode.LEFT);
        alt(desktop, KeyCode.LEFT);
        assertThat(front(desktop)).isEqualTo("a");
        alt(desktop, KeyCode.RIGHT);
        assertThat(front(desktop)).isEqualTo("b");
        TestScreen.run(() -> desktop.tabs().closeFront());
        alt(desktop, KeyCode.LEFT);
        assertThat(front(desktop)).isEqualTo("b");
        assertThat(TestScreen.on(() -> desktop.tabs().tabs())).hasSize(3);
    }

    private static void alt(Desktop desktop, KeyCode arrow) {
        TestScreen.run(() ->
                Event.fireEvent(
                        desktop.scene(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", arrow, false, false, true, false)));
    }

    private static String front(Desktop desktop) {
        return TestScreen.on(() -> desktop.frontProperty().get().target().table().name());
    }

    @Test
    void connectingAgainRenewsTheTabsInPlace() {
        ConnectionSettings settings = TestPostgres.newH2();
        ConnectionSettings other = TestPostgres.newH2();
        Desktop desktop = desktop(settings, other);
        open(desktop, settings);
        TestScreen.run(() -> {
            desktop.open(table(settings, "a"));
            desktop.open(table(other, "x"));
            desktop.open(table(settings, "b"));
        });
        Backend before = TestScreen.on(() -> desktop.backends().find(settings.id()).orElseThrow());
        TestScreen.run(() -> desktop.reconnect(Variation.named(settings, "renamed")));
        Backend after = TestScreen.on(() -> desktop.backends().find(settings.id()).orElseThrow());
        assertThat(after).isNotSameAs(before);
        TestScreen.await("the structure", after::ready);
        assertThat(made).hasValue(5);
        assertThat(TestScreen.on(desktop::state).tabs())
                .containsExactly(table(settings, "a"), table(other, "x"), table(settings, "b"));
        assertThat(front(desktop)).isEqualTo("b");
        assertThat(before.stateProperty().get()).isEqualTo(Backend.State.CLOSED);
    }

    @Test
    void aBackendLeftWhileItConnectsIsClosedOnceItIsThere() throws Exception {
        var go = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        ConnectionSettings settings = TestPostgres.newH2();
        Desktop desktop =
                TestDesktops.open(
                        (wanted, progress) -> {
                            progress.onCancel(go::countDown);
                            waitFor(go);
                            Database database = TestDatabases.open(wanted);
                            if (progress.cancelled()) {
                                database.close();
                                closed.countDown();
                                throw Problem.of(ProblemCode.CONNECTION_FAILED, "").exception();
                            }
                            return database;
                        },
                        List.of(settings),
                        workbench -> List.of());
        Backend backend = TestScreen.on(() -> desktop.backends().connect(settings));
        TestScreen.run(() -> desktop.disconnect(backend));
        assertThat(closed.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        TestScreen.await("the end", () -> backend.stateProperty().get() == Backend.State.CLOSED);
        assertThat(TestScreen.on(() -> desktop.backends().open())).isEmpty();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyJobAtWorkCanBeCancelledFromTheBar() {
        Desktop desktop = desktop();
        var jobs =
                TestScreen.on(() ->
                        List.of("one", "two", "three").stream()
                                .map(name -> desktop.jobs().start(name, FrameTest::hold))
                                .toList());
        TestScreen.await("the bar", () -> desktop.scene().lookup(".job-bar .menu-button") != null);
        TestScreen.picture(desktop.scene(), "three-jobs");
        TestScreen.run(() -> {
            var others = (MenuButton) desktop.scene().lookup(".job-bar .menu-button");
            assertThat(others.getText()).isEqualTo("+2");
            others.getItems().getLast().fire();
        });
        TestScreen.await("the third's end", () -> jobs.get(2).state().ended());
        assertThat(jobs.get(0).state().ended()).isFalse();
        new Hand(desktop.scene()).press("Cancel: one");
        TestScreen.await("the first's end", () -> jobs.get(0).state().ended());
        TestScreen.run(jobs.get(1)::cancel);
    }

    private static String hold(Progress progress) {
        var never = new CountDownLatch(1);
        progress.at(0.4, "at row 400 of 1000");
        progress.onCancel(never::countDown);
        waitFor(never);
        return "";
    }

    @Test
    void thePaletteFindsTabsAndTablesQuicklyAmongTenThousand() {
        ConnectionSettings settings = TestPostgres.newH2();
        Desktop desktop = desktop(settings);
        open(desktop, settings);
        var tables = new ArrayList<Table>();
        for (int i = 0; i < 10_000; i++) {
            tables.add(plain("archive_orders_" + i));
        }
        tables.add(plain("orders"));
        TestScreen.run(() -> {
            var schema = new Schema("public", tables, List.of(), List.of(), List.of(), null);
            Backend backend = current(desktop);
            desktop.backends()
                    .update(backend, new Catalog(List.of(schema), "public", Instant.now()));
            desktop.open(table(settings, "orders_open"));
            desktop.open(table(settings, "other"));
        });
        long start = System.nanoTime();
        List<Finding> found = TestScreen.on(() -> desktop.find("Orders"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(found.get(0).title()).isEqualTo("orders");
        assertThat(found.get(1)).extracting(Finding::title).isEqualTo("orders_open");
        assertThat(found.get(1).kind()).isEqualTo("open tab");
        assertThat(millis).isLessThan(1_000);
        assertThat(TestScreen.on(() -> desktop.find("orders 777 table")))
                .extracting(Finding::title)
                .containsExactlyInAnyOrder(
                        java.util.stream.IntStream.range(0, 10_000)
                                .mapToObj(i -> "archive_orders_" + i)
                                .filter(name -> name.contains("777"))
                                .limit(60)
                                .toArray(String[]::new));
        assertThat(TestScreen.on(() -> desktop.find("text 125"))).hasSize(1);
        assertThat(TestScreen.on(() -> desktop.find(settings.name() + " connection"))).isNotEmpty();
    }

    private static Table plain(String name) {
        return new Table(
                new TableName("public", name),
                Table.Kind.TABLE,
                -1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
