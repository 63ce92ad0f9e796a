package dev.binnacle.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DesktopTest {
    private static final Problem REFUSED =
            Problem.of(
                    ProblemCode.CONNECTION_FAILED, "Nobody answers at localhost:5432.", "refused");

    private record Plain(Area area) implements Screen {
        @Override
        public Node sidebar() {
            return new Label("sidebar of " + area.title());
        }

        @Override
        public ContentTab open(Target target) {
            return new PlainTab(target);
        }

        @Override
        public List<Finding> find(String query) {
            return List.of(new Finding("fth-grid", "orders", "table", "shop", () -> {}));
        }
    }

    private record PlainTab(Target target) implements ContentTab {
        @Override
        public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper(target.detail("table"));
        }

        @Override
        public Node content() {
            return new Label("content of " + target.detail("table"));
        }
    }

    private static Desktop desktop(StateKeeper keeper) {
        return TestDesktops.open(
                (settings, progress) -> {
                    throw REFUSED.exception();
                },
                List.of(TestPostgres.newH2()),
                workbench -> {
                    var screens = new ArrayList<Screen>();
                    for (Area area : Area.values()) {
                        screens.add(new Plain(area));
                    }
                    return screens;
                },
                keeper);
    }

    private static Target table(String name) {
        return Target.rows("", new dev.binnacle.database.TableName("public", name));
    }

    @Test
    void inANarrowWindowTheInspectorComesOnlyWhenItIsAskedFor() {
        FrameState wide = FrameState.first();
        var narrow =
                new FrameState(
                        wide.dark(),
                        wide.zoom(),
                        1000,
                        800,
                        true,
                        true,
                        wide.area(),
                        wide.tabs(),
                        wide.front(),
                        wide.connection());
        assertThat(TestScreen.on(desktop(TestDesktops.keeper(wide))::inspectorShown)).isTrue();

        Desktop desktop = desktop(TestDesktops.keeper(narrow));
        assertThat(TestScreen.on(desktop::inspectorShown)).isFalse();
        TestScreen.run(desktop::toggleInspector);
        assertThat(TestScreen.on(desktop::inspectorShown)).isTrue();
        assertThat(TestScreen.on(desktop::state).inspector()).isTrue();
    }

    @Test
    void tabsThemeAndAreaSurviveARestart() {
        StateKeeper keeper = TestDesktops.keeper(FrameState.first());
        Desktop first = desktop(keeper);
        TestScreen.run(() -> {
            first.open(table("orders"));
            first.open(table("customers"));
            first.open(table("orders"));
            first.look().darkProperty().set(true);
            first.showArea(Area.ACCESS);
            first.close();
        });

        Desktop second = desktop(keeper);
        FrameState state = TestScreen.on(second::state);
        assertThat(state.tabs()).containsExactly(table("orders"), table("customers"));
        assertThat(state.front()).isZero();
        assertThat(state.dark()).isTrue();
        assertThat(state.area()).isEqualTo(Area.ACCESS);
    }

    @Test
    void aFailedConnectionIsToldInTheStatusLine() {
        Desktop desktop = desktop(TestDesktops.keeper(FrameState.first()));
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.show(desktop.backends().known().getFirst()));
        TestScreen.await(
                "the failure",
                () ->
                        desktop.scene().lookup(".status-line .label") instanceof Label label
                                && label.getText().equals("test · not connected"));
        assertThat(
                        TestScreen.on(
                                () -> desktop.backends().open().getFirst().problemProperty().get()))
                .isEqualTo(REFUSED);
        TestScreen.close(stage);
    }

    @Test
    void thePaletteFindsTablesAndActions() {
        Desktop desktop = desktop(TestDesktops.keeper(FrameState.first()));
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> {
            desktop.open(table("orders"));
            desktop.report(REFUSED);
            desktop.announce("Saved 2 rows in 8 ms");
            desktop.openPalette();
        });
        TestScreen.picture(desktop.scene(), "shell-light");
        TestScreen.run(() -> desktop.look().darkProperty().set(true));
        TestScreen.picture(desktop.scene(), "shell-dark");
        assertThat(TestScreen.on(() -> desktop.find("ord")).getFirst().title()).isEqualTo("orders");
        assertThat(TestScreen.on(() -> desktop.find("go to")))
                .extracting(Finding::title)
                .contains("Go to Data", "Go to API");
        TestScreen.close(stage);
    }

    @Test
    void namesThatReorderTextAreShownAsEscapes() {
        assertThat(Shown.inFull("ab\u202Ecd\n")).isEqualTo("ab⟨U+202E⟩cd⏎");
        assertThat(Shown.inFull("plain ünïcode 表")).isEqualTo("plain ünïcode 表");
        assertThat(Shown.shortened("abcdefghij", 7)).hasSize(7).contains("…");
    }
}
