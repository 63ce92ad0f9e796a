package dev.binnacle.desktop.schema;

import dev.binnacle.base.Latest;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.impact.Subject;
import dev.binnacle.schema.impact.Use;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What uses a table, or one of its columns. */
public final class UsedByController {
    private static final String WHOLE = "Whole table";
    private final BackendStructure structure;
    private final Workbench workbench;
    private final Latest<List<Use>> finding;
    private @Nullable Table table;
    private List<Use> uses = List.of();
    @FXML private ComboBox<String> column;
    @FXML private TextField filter;
    @FXML private Label count;
    @FXML private StatePane states;
    @FXML private ListView<UseLine> list;

    UsedByController(BackendStructure structure) {
        this.structure = structure;
        this.workbench = structure.workbench();
        this.finding = new Latest<>(workbench.jobs());
    }

    @FXML
    private void initialize() {
        list.setFixedCellSize(28);
        list.setCellFactory(view -> new UseCell());
        filter.textProperty().addListener(change -> show());
        column.valueProperty().addListener(change -> find());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
    }

    /** Shows what uses this table, or its column that was chosen before. */
    void show(Table shown) {
        boolean same = shown.equals(table);
        table = shown;
        List<String> names = new ArrayList<>(List.of(WHOLE));
        shown.columns().stream().map(Column::name).forEach(names::add);
        if (!column.getItems().equals(names)) {
            column.getItems().setAll(names);
        }
        if (column.getSelectionModel().getSelectedIndex() < 0) {
            // asks by itself
            column.getSelectionModel().selectFirst();
        } else if (!same) {
            find();
        }
    }

    void dispose() {
        finding.cancel();
    }

    private void find() {
        Table asked = table;
        int place = column.getSelectionModel().getSelectedIndex();
        if (asked == null || place < 0) {
            return;
        }
        // by its place, since a column may be named as the first choice is
        String name = place == 0 ? null : asked.columns().get(place - 1).name();
        var subject = new Subject(asked.name(), name);
        states.loading(
                finding.start(
                        "Looking for what uses " + asked.name().name(),
                        structure.uses(subject),
                        this::found,
                        problem -> states.failed(problem, this::find)));
    }

    private void found(List<Use> answer) {
        uses = answer;
        show();
    }

    private void show() {
        List<UseLine> lines = UseLine.of(uses, filter.getText());
        list.getItems().setAll(lines);
        long shown = lines.stream().filter(UseLine.One.class::isInstance).count();
        count.setText(shown == 1 ? "1 use" : shown + " uses");
        if (uses.isEmpty()) {
            boolean whole = column.getSelectionModel().getSelectedIndex() == 0;
            String what = whole ? "this " + kind() : "this column";
            states.empty(
                    "Nothing in the database or the saved queries uses " + what + ".",
                    null,
                    () -> {});
        } else if (lines.isEmpty()) {
            states.empty("No use is called that.", "Clear the filter", filter::clear);
        } else {
            states.ready();
            selectFirst();
        }
    }

    private String kind() {
        Table shown = table;
        return shown != null && shown.kind().view() ? "view" : "table";
    }

    private void selectFirst() {
        list.getSelectionModel().select(1);
        list.scrollTo(0);
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            event.consume();
        }
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void openByMouse(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
        }
    }

    private void open() {
        if (list.getSelectionModel().getSelectedItem() instanceof UseLine.One one) {
            structure.targets().of(one.use()).ifPresent(workbench::open);
        }
    }
}
