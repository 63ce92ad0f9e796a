package dev.binnacle.desktop.api;

import dev.binnacle.api.body.HexDump;
import dev.binnacle.api.body.JsonPrinter;
import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.control.Tip;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A list of what comes and goes over an open connection, and the chosen one whole. */
public final class LiveController {
    private static final double WIDE = 900;
    private final LiveModel model;
    @FXML private HBox tools;
    @FXML private Label state;
    @FXML private Label counts;
    @FXML private TextField words;
    @FXML private ToggleButton pause;
    @FXML private Label dropped;
    @FXML private SplitPane split;
    @FXML private ListView<LiveEntry> list;
    @FXML private TextViewer detail;

    LiveController(LiveModel model) {
        this.model = model;
    }

    private String stateNow() {
        boolean nothing = model.countsProperty().get().startsWith("0 ");
        return model.openProperty().get() ? "Open" : nothing ? "Not open" : "Ended";
    }

    @FXML
    private void initialize() {
        split.getItems().remove(detail);
        split.widthProperty().subscribe(width -> arrange(width.doubleValue()));
        state.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::stateNow, model.openProperty(), model.countsProperty()));
        model.openProperty().subscribe(this::dress);
        counts.textProperty().bind(model.countsProperty());
        dropped.textProperty().bind(model.droppedProperty());
        dropped.visibleProperty().bind(model.droppedProperty().isNotEmpty());
        dropped.managedProperty().bind(dropped.visibleProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        pause.setGraphic(Icons.icon("fth-pause"));
        Tip.setText(pause, "Pause: what comes is kept and not shown");
        tools.getChildren().add(Icons.button("fth-trash-2", "Clear", this::clear));
        list.setCellFactory(view -> new LiveCell());
        list.setItems(model.shown());
        list.setPlaceholder(new Label("Nothing has come yet."));
        list.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                list.getSelectionModel().clearSelection();
            }
        });
        model.shown().addListener((ListChangeListener<LiveEntry>) change -> follow());
    }

    private void arrange(double width) {
        split.setOrientation(width > WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    private void dress(boolean open) {
        state.getStyleClass().removeAll("live-open", "live-ended");
        state.getStyleClass().add(open ? "live-open" : "live-ended");
    }

    /** One more act among the tools, before the search. */
    void offer(ButtonBase act) {
        tools.getChildren().add(2, act);
    }

    /** Keeps the newest in sight unless one is chosen. */
    private void follow() {
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void clear() {
        list.getSelectionModel().clearSelection();
        model.clear();
    }

    private void showWhole(@Nullable LiveEntry entry) {
        if (entry == null) {
            split.getItems().remove(detail);
            return;
        }
        String whole = whole(entry);
        boolean json = isJson(entry) && whole.length() <= TextViewer.COLOURED;
        detail.show(whole, json ? JsonColours.of(whole) : null);
        if (!split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(0.6);
        }
    }

    private static boolean isJson(LiveEntry entry) {
        String text = entry.text().strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static String whole(LiveEntry entry) {
        if (entry.binary()) {
            return HexDump.of(entry.content());
        }
        return isJson(entry) ? JsonPrinter.pretty(entry.text()) : entry.text();
    }

    /** Goes to the search field. */
    void find() {
        words.requestFocus();
        words.selectAll();
    }
}
