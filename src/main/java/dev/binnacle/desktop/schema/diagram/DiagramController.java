package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Views;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A diagram on its canvas, with the bar above it. */
public final class DiagramController {
    private static final double ZOOM = 1.25;
    private final DiagramParts parts;
    private final DiagramSource source;
    private final StartController beginning;
    private final Node startPane;
    private @Nullable TableSearch finding;
    private @Nullable Opening opening;
    @FXML private MenuButton views;
    @FXML private TextField search;
    @FXML private Label count;
    @FXML private HBox tools;
    @FXML private Button percent;
    @FXML private MenuButton more;
    @FXML private StatePane states;
    @FXML private StackPane stage;
    @FXML private VBox foot;

    DiagramController(Views loader, DiagramParts parts, DiagramSource source) {
        this.parts = parts;
        this.source = source;
        beginning =
                new StartController(
                        table -> {
                            parts.acts().around(table, 1);
                            focus();
                        },
                        name -> opening().open(name),
                        () -> opening().open(DiagramWork.ALL));
        startPane = loader.load(View.DIAGRAM_START, beginning);
    }

    @FXML
    private void initialize() {
        finding = new TableSearch(search, parts.model(), parts.work(), parts.acts(), this::focus);
        var list = finding.list();
        stage.getChildren()
                .setAll(
                        parts.stage().surface(),
                        startPane,
                        parts.stage().overview(),
                        parts.ask(),
                        list);
        StackPane.setAlignment(parts.stage().overview(), Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(parts.ask(), Pos.TOP_CENTER);
        StackPane.setAlignment(list, Pos.TOP_LEFT);
        var opened = new Opening(parts, source, states);
        opening = opened;
        new ViewsMenu(views, parts.views(), parts.work(), parts.ask(), opened::open);
        more.setOnShowing(event -> more.getItems().setAll(parts.menu().ofAll()));
        more.getItems().setAll(parts.menu().ofAll());
        parts.stage()
                .surface()
                .setOnContextMenuRequested(event ->
                        parts.menu().show(parts.stage().surface(), parts.stage().mouse(), event));
        parts.stage()
                .mouse()
                .whenDoubleClicked(hit -> MouseGestures.tableOf(hit).ifPresent(parts.acts()::open));
        parts.model().listen(this::describe);
        parts.work().standProperty().subscribe(this::stood);
        parts.views()
                .names()
                .addListener((InvalidationListener) change -> stood(parts.work().stand()));
        parts.views().look();
        describe();
        opened.start();
    }

    private Opening opening() {
        return Objects.requireNonNull(opening);
    }

    private void stood(Stand stand) {
        boolean undecided = parts.work().undecided();
        startPane.setVisible(undecided);
        if (undecided) {
            beginning.show(stand.graph(), parts.views().names());
        }
        if (!stand.graph().names().isEmpty()) {
            states.ready();
        }
        count.setText(counted(stand));
        parts.views().keep(stand.diagram());
    }

    private static String counted(Stand stand) {
        int shown = stand.arrangement().boxes().size();
        int all = stand.graph().names().size();
        String tables = all == 1 ? " table" : " tables";
        return shown == all ? all + tables : shown + " of " + all + tables;
    }

    private void describe() {
        percent.setText(Math.round(parts.model().viewport().scale() * 100) + " %");
    }

    /** Puts a button into the bar. */
    void offer(Node tool) {
        tools.getChildren().add(tool);
    }

    /** Puts a pane below the diagram, and a field on it. */
    void extend(Node below, Node over) {
        foot.getChildren().setAll(below);
        stage.getChildren().add(over);
    }

    void focus() {
        parts.stage().surface().requestFocus();
    }

    boolean perform(Command command) {
        boolean typing = stage.getScene().getFocusOwner() instanceof TextInputControl;
        if (typing && (command == Command.UNDO || command == Command.REDO)) {
            return false;
        }
        switch (command) {
            case UNDO -> parts.acts().undo();
            case REDO -> parts.acts().redo();
            case FIND -> Objects.requireNonNull(finding).start();
            case REFRESH -> source.refresh();
            default -> {
                return false;
            }
        }
        return true;
    }

    @FXML
    private void zoomOut() {
        parts.acts().zoom(1 / ZOOM);
    }

    @FXML
    private void zoomIn() {
        parts.acts().zoom(ZOOM);
    }

    @FXML
    private void lifeSize() {
        parts.acts().lifeSize();
    }

    @FXML
    private void fit() {
        parts.acts().fit();
    }
}
