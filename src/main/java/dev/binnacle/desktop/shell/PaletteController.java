package dev.binnacle.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Ctrl+K: one field that finds every table, role, request and action. */
public final class PaletteController {
    private final Desktop desktop;
    @FXML private TextField query;
    @FXML private ListView<Finding> findings;
    private @Nullable Node focusBefore;

    PaletteController(Desktop desktop) {
        this.desktop = desktop;
    }

    @FXML
    private void initialize() {
        findings.setCellFactory(list -> new FindingCell());
        findings.setPlaceholder(new Label("Nothing of that name."));
        query.textProperty().subscribe(this::search);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        findings.setOnMouseClicked(event -> choose());
    }

    /** Starts anew, remembering where the focus was. */
    void begin(@Nullable Node focused) {
        focusBefore = focused;
        query.clear();
        search("");
        query.requestFocus();
    }

    /** Asks again, since more may be found now; keeps what is selected. */
    void searchAgain() {
        int at = findings.getSelectionModel().getSelectedIndex();
        search(query.getText());
        findings.getSelectionModel().select(Math.max(0, at));
    }

    private void search(String text) {
        List<Finding> found = desktop.find(text);
        findings.getItems().setAll(found);
        findings.getSelectionModel().selectFirst();
        findings.scrollTo(0);
    }

    private void key(KeyEvent event) {
        int at = findings.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(at + 1);
            case UP -> move(at - 1);
            case PAGE_DOWN -> move(at + 10);
            case PAGE_UP -> move(at - 10);
            case ENTER -> choose();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int to) {
        int last = findings.getItems().size() - 1;
        findings.getSelectionModel().select(Math.clamp(to, 0, Math.max(0, last)));
        findings.scrollTo(Math.max(0, findings.getSelectionModel().getSelectedIndex() - 5));
    }

    private void choose() {
        Finding chosen = findings.getSelectionModel().getSelectedItem();
        leave();
        if (chosen != null) {
            chosen.act().run();
        }
    }

    private void leave() {
        desktop.closePalette();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private static final class FindingCell extends ListCell<Finding> {
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label where = new Label();
        private final Label kind = new Label();
        private final Region gap = new Region();
        private final HBox line = new HBox(8, icon, title, where, gap, kind);

        FindingCell() {
            setPrefWidth(0);
            title.setMinWidth(Region.USE_PREF_SIZE);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            where.getStyleClass().add("palette-kind");
            kind.getStyleClass().add("palette-kind");
            HBox.setHgrow(gap, Priority.ALWAYS);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(finding.icon());
            title.setText(Shown.shortened(Shown.inFull(finding.title()), 60));
            where.setText(Shown.shortened(Shown.inFull(finding.where()), 60));
            kind.setText(finding.kind());
            setGraphic(line);
        }
    }
}
