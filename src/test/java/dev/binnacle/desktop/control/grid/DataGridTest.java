package dev.binnacle.desktop.control.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.Look;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class DataGridTest {
    private final PlainGrid model = new PlainGrid(1000, 1000);
    private final DataGrid grid = TestScreen.on(DataGrid::new);
    private @Nullable Stage stage;

    private void open() {
        open(TestScreen.on(() -> new StackPane(grid)));
        TestScreen.run(grid::requestFocus);
    }

    private void open(Parent root) {
        TestScreen.run(() -> {
            grid.setModel(model);
            grid.setActions(model);
        });
        Scene scene =
                TestScreen.on(() -> {
                    var made = new Scene(root, 900, 500);
                    new Look().dress(made);
                    return made;
                });
        stage = TestScreen.show(scene);
        TestScreen.run(() -> {
            root.applyCss();
            root.layout();
        });
    }

    @Test
    void aClickGivesTheGridTheKeysInATabToo() {
        var field = TestScreen.on(TextField::new);
        open(TestScreen.on(() -> new VBox(field, new TabPane(new Tab("rows", grid)))));
        TestScreen.await("the cells", () -> shownCell().isPresent());
        TestScreen.run(field::requestFocus);
        TestScreen.run(() -> click(shownCell().orElseThrow()));
        assertThat(TestScreen.on(() -> grid.getScene().getFocusOwner())).isSameAs(grid);
        int row = TestScreen.on(() -> grid.selection().row());
        press(KeyCode.DOWN);
        assertThat(TestScreen.on(() -> grid.selection().row())).isEqualTo(row + 1);
    }

    /** A cell of the rows; one beside them only measures. */
    private Optional<Node> shownCell() {
        return grid.lookupAll(".grid-cell").stream()
                .filter(cell -> cell.isVisible() && cell.getParent() instanceof GridBody)
                .findFirst();
    }

    private static void click(Node node) {
        var middle = node.localToScene(node.getBoundsInLocal());
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        middle.getCenterX(),
                        middle.getCenterY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(node, middle.getCenterX(), middle.getCenterY())));
    }

    @AfterEach
    void close() {
        Stage open = stage;
        if (open != null) {
            TestScreen.close(open);
        }
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        TestScreen.run(() -> {
            var target = grid.getScene().getFocusOwner();
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    private void press(KeyCode code) {
        press(code, false, false);
    }

    private void type(String letter) {
        TestScreen.run(() ->
                grid.getScene()
                        .getFocusOwner()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        letter,
                                        letter,
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    @Test
    void aMillionCellsCostNoMoreNodesThanFit() {
        open();
        int before = TestScreen.on(grid::cellNodes);
        assertThat(before).isBetween(50, 600);
        TestScreen.picture(grid.getScene(), "grid-1000x1000");
        TestScreen.run(() -> {
            for (int step = 0; step < 200; step++) {
                grid.scrollBy(137, 93);
                grid.layout();
            }
        });
        assertThat(TestScreen.on(grid::cellNodes)).isLessThanOrEqualTo(before * 2);
        TestScreen.picture(grid.getScene(), "grid-1000x1000-scrolled");
    }

    @Test
    void typingReplacesTheValueAndEnterGoesDown() {
        open();
        type("7");
        press(KeyCode.ENTER);
        assertThat(model.entered).containsExactly("0,0=Text[text=7]");
        assertThat(TestScreen.on(grid::cursorRow)).isEqualTo(1);
        assertThat(TestScreen.on(grid::isFocused)).isTrue();
    }

    @Test
    void tabEntersAndGoesRight() {
        open();
        press(KeyCode.F2);
        TestScreen.picture(grid.getScene(), "grid-editing");
        type("x");
        press(KeyCode.TAB);
        assertThat(model.entered).hasSize(1);
        assertThat(TestScreen.on(grid::cursorColumn)).isEqualTo(1);
    }

    @Test
    void escapeLeavesTheCellAsItWasAndHandsOverWhatWasTyped() {
        open();
        type("z");
        press(KeyCode.ESCAPE);
        assertThat(model.entered).containsExactly("left 0,0=Text[text=z]");
    }

    @Test
    void emptyTextIsNotNull() {
        model.setup = PlainGrid.line("a");
        open();
        press(KeyCode.F2);
        TestScreen.run(
                () -> ((javafx.scene.control.TextField) grid.getScene().getFocusOwner()).clear());
        press(KeyCode.ENTER);
        assertThat(model.entered).containsExactly("0,0=Text[text=]");
    }

    @Test
    void nullIsSetByItsOwnKey() {
        open();
        press(KeyCode.F2);
        TestScreen.run(() ->
                grid.getScene()
                        .getFocusOwner()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.N,
                                        false,
                                        false,
                                        true,
                                        false)));
        press(KeyCode.ENTER);
        assertThat(model.entered).containsExactly("0,0=Null[]");
    }

    @Test
    void shiftAndArrowsSelectARectangle() {
        open();
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN, true, false);
        press(KeyCode.RIGHT, true, false);
        assertThat(TestScreen.on(() -> grid.selection().areas()))
                .containsExactly(new GridSelection.Area(0, 1, 1, 2));
        press(KeyCode.A, false, true);
        assertThat(TestScreen.on(() -> grid.selection().area().cells())).isEqualTo(1_000_000);
    }

    @Test
    void endAndPageKeysBringTheCursorIntoView() {
        open();
        press(KeyCode.END, false, true);
        assertThat(TestScreen.on(grid::cursorRow)).isEqualTo(999);
        assertThat(TestScreen.on(grid::cursorColumn)).isEqualTo(999);
        TestScreen.run(grid::layout);
        assertThat(TestScreen.on(() -> grid.view().lastRow(1000))).isEqualTo(999);
    }
}
