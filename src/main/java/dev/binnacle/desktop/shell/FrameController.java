package dev.binnacle.desktop.shell;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Tier;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The frame's regions: which are shown, and what stands in them. */
public final class FrameController {
    private final Desktop desktop;
    private final Map<Area, ToggleButton> buttons = new EnumMap<>(Area.class);
    private final Map<Area, Node> sidebars = new EnumMap<>(Area.class);
    private final ToggleGroup areas = new ToggleGroup();
    @FXML private StackPane root;
    @FXML private BorderPane border;
    @FXML private VBox top;
    @FXML private Region tierLine;
    @FXML private VBox rail;
    @FXML private SplitPane split;
    @FXML private StackPane sidebar;
    @FXML private VBox content;
    @FXML private Label emptyWords;
    @FXML private TabPane tabs;
    @FXML private StackPane inspector;

    FrameController(Desktop desktop) {
        this.desktop = desktop;
    }

    TabPane tabs() {
        return tabs;
    }

    StackPane root() {
        return root;
    }

    /** With no tab open, says what to do instead of showing nothing. */
    void showEmpty(boolean empty) {
        tabs.setVisible(!empty);
        emptyWords.setVisible(empty);
    }

    /** Puts the parts in place once the desktop is made. */
    void assemble(Node topBar, Node statusLine) {
        top.getChildren().add(topBar);
        border.setBottom(statusLine);
        int number = 1;
        for (Screen screen : desktop.screens()) {
            rail.getChildren().add(areaButton(screen, number++));
        }
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        rail.getChildren().addAll(gap, settingsButton());
        desktop.backends().currentProperty().subscribe(this::showTier);
    }

    private ToggleButton areaButton(Screen screen, int number) {
        Area area = screen.area();
        var button = new ToggleButton(area.title(), new FontIcon(area.icon()));
        button.setToggleGroup(areas);
        Tip.setText(button, area.title() + "   Ctrl+" + number);
        button.setOnAction(event -> desktop.showArea(area));
        buttons.put(area, button);
        return button;
    }

    private Button settingsButton() {
        var button = new Button("Settings", new FontIcon("fth-settings"));
        Tip.setText(button, "Settings   Ctrl+,");
        button.setOnAction(event -> desktop.open(Target.of(Target.Kind.SETTINGS, "")));
        return button;
    }

    private void showTier(@Nullable Backend backend) {
        Tier tier = backend == null ? Tier.DEVELOPMENT : backend.settings().tier();
        tierLine.getStyleClass().setAll("tier-line", tier.name().toLowerCase(Locale.ROOT));
    }

    /** Shows an area's sidebar, making it at the first time. */
    void showArea(Screen screen) {
        Node node = sidebars.computeIfAbsent(screen.area(), area -> screen.sidebar());
        sidebar.getChildren().setAll(node);
        ToggleButton button = buttons.get(screen.area());
        if (button != null) {
            button.setSelected(true);
        }
    }

    void showInspector(@Nullable Node node) {
        if (node == null) {
            inspector.getChildren().clear();
        } else {
            inspector.getChildren().setAll(node);
        }
        arrange();
    }

    /** Moves the focus on: sidebar, content, inspector, and round again. */
    void focusNextPane() {
        var panes = split.getItems();
        Node focused = root.getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (contains(panes.get(i), focused)) {
                at = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            if (focusFirst(panes.get(Math.floorMod(at + i, panes.size())))) {
                return;
            }
        }
    }

    private static boolean contains(Node pane, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable() && !(node instanceof TabPane)) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FrameController::focusFirst);
    }

    /** Takes in or leaves out the side regions, keeping their widths. */
    void arrange() {
        double width = root.getWidth() > 0 ? root.getWidth() - 56 : 1224;
        boolean side = desktop.sidebarShown();
        boolean detail = desktop.inspectorShown() && !inspector.getChildren().isEmpty();
        split.getItems().setAll(content);
        if (side) {
            split.getItems().addFirst(sidebar);
        }
        if (detail) {
            split.getItems().addLast(inspector);
        }
        if (side) {
            split.setDividerPosition(0, 260 / width);
        }
        if (detail) {
            split.setDividerPosition(side ? 1 : 0, (width - 320) / width);
        }
    }

    /** A problem that has no screen of its own, in a bar above the content. */
    void report(Problem problem, Runnable copy) {
        var words =
                new Label(
                        problem.sentence()
                                + (problem.detail().isEmpty() ? "" : " " + problem.detail()));
        Tip.setText(words, problem.text());
        var hint = new Label(problem.code().id() + "  " + problem.hint());
        hint.getStyleClass().add("secondary");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(words, hint, gap);
        bar.getStyleClass().add("problem-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren()
                .addAll(
                        Icons.button("fth-copy", "Copy this problem", copy),
                        Icons.button(
                                "fth-x",
                                "Close this message",
                                () -> content.getChildren().remove(bar)));
        content.getChildren().removeIf(node -> node.getStyleClass().contains("problem-bar"));
        content.getChildren().addFirst(bar);
    }
}
