package dev.binnacle.desktop.schema;

import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureChange;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A table's structure in sections, and the change in the making below them. */
public final class TableController {
    private final BackendStructure structure;
    private final Workbench workbench;
    private final Latest<String> readingDdl;
    private final ChangePanelController panel;
    private final UsedByController usedBy;
    private final ObjectProperty<TableName> shownName;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Map<Section.Kind, ToggleButton> buttons = new EnumMap<>(Section.Kind.class);
    private Subscription events = Subscription.EMPTY;
    private List<StructureChange> back = List.of();
    private @Nullable Table table;
    private @Nullable LineTable lineTable;
    @FXML private StatePane states;
    @FXML private SplitPane split;
    @FXML private Label name;
    @FXML private Label facts;
    @FXML private Label comment;
    @FXML private HBox sections;
    @FXML private Button undo;
    @FXML private Button rename;
    @FXML private Button dropTable;
    @FXML private Button add;
    @FXML private Button edit;
    @FXML private Button drop;
    @FXML private Button copy;
    @FXML private TableView<Section.Line> lines;
    @FXML private TextArea ddl;
    @FXML private StackPane bodies;
    private @Nullable Node uses;

    TableController(BackendStructure structure, TableName table) {
        this.structure = structure;
        this.workbench = structure.workbench();
        this.readingDdl = new Latest<>(workbench.jobs());
        this.shownName = new SimpleObjectProperty<>(table);
        this.panel = new ChangePanelController(structure, this::applied, this::closePanel);
        this.usedBy = new UsedByController(structure);
    }

    /** The table's name, which a rename changes. */
    ObjectProperty<TableName> shownNameProperty() {
        return shownName;
    }

    @FXML
    private void initialize() {
        lineTable = new LineTable(lines);
        show(undo, false);
        workbench.views().load(View.CHANGE_PANEL, panel);
        uses = workbench.views().load(View.USED_BY, usedBy);
        bodies.getChildren().add(uses);
        for (Section.Kind kind : Section.Kind.values()) {
            var button = new ToggleButton(kind.title());
            button.setToggleGroup(kinds);
            button.setOnAction(event -> choose(kind));
            buttons.put(kind, button);
            sections.getChildren().add(button);
        }
        kinds.selectToggle(buttons.get(Section.Kind.COLUMNS));
        lines.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openLine();
            }
        });
        lines.getSelectionModel().selectedItemProperty().addListener(change -> arrangeActs());
        Backend backend = structure.backend();
        events =
                Subscription.combine(
                        backend.catalogProperty().subscribe(catalog -> show()),
                        backend.stateProperty().subscribe(state -> show()));
    }

    void dispose() {
        events.unsubscribe();
        readingDdl.cancel();
        usedBy.dispose();
    }

    private void show() {
        Backend backend = structure.backend();
        Table found = structure.catalog().table(shownName.get()).orElse(null);
        table = found;
        Problem problem = backend.problemProperty().get();
        if (found != null) {
            states.ready();
            fill(found);
        } else if (problem != null) {
            states.failed(problem, () -> workbench.backends().connect(backend.settings()));
        } else if (structure.catalog().schemas().isEmpty()) {
            states.empty("Reading the structure …", null, () -> {});
        } else {
            states.empty(
                    Shown.inFull(shownName.get().toString()) + " is not there any more.",
                    "Read the structure again",
                    () -> workbench.backends().refresh(backend));
        }
    }

    private void fill(Table found) {
        name.setText(Shown.inFull(found.name().name()));
        facts.setText(TableFacts.of(found));
        String words = found.comment();
        comment.setText(words == null ? "" : Shown.inFull(words));
        comment.setVisible(words != null);
        comment.setManaged(words != null);
        boolean view = found.kind().view();
        show(rename, !view);
        show(dropTable, !view);
        var all = new TableSections(found, structure.catalog());
        buttons.forEach((kind, button) -> {
            int count = all.of(kind).lines().size();
            button.setText(kind.listed() ? kind.title() + "  " + count : kind.title());
            show(button, all.has(kind));
        });
        choose(all.has(chosen()) ? chosen() : Section.Kind.COLUMNS);
    }

    private Section.Kind chosen() {
        for (var entry : buttons.entrySet()) {
            if (entry.getValue().isSelected()) {
                return entry.getKey();
            }
        }
        return Section.Kind.COLUMNS;
    }

    private void choose(Section.Kind kind) {
        Table found = table;
        LineTable shown = lineTable;
        Node using = uses;
        if (found == null || shown == null || using == null) {
            return;
        }
        kinds.selectToggle(buttons.get(kind));
        boolean text = kind == Section.Kind.DDL;
        lines.setVisible(kind.listed());
        ddl.setVisible(text);
        using.setVisible(kind == Section.Kind.USED_BY);
        if (kind == Section.Kind.USED_BY) {
            usedBy.show(found);
        } else if (text) {
            readingDdl.start(
                    "Reading the DDL", structure.ddl(found), ddl::setText, this::ddlFailed);
        } else {
            shown.show(
                    new TableSections(found, structure.catalog()).of(kind),
                    SectionWords.none(kind, found));
        }
        arrangeActs();
    }

    private void ddlFailed(Problem problem) {
        ddl.setText(problem.text());
    }

    private void arrangeActs() {
        Table found = table;
        Section.Kind kind = chosen();
        boolean fixed = found == null || found.kind().view();
        boolean selected = lines.getSelectionModel().getSelectedItem() != null;
        boolean text = kind == Section.Kind.DDL;
        show(add, kind.changes() && !fixed);
        show(drop, kind.changes() && !fixed);
        show(edit, kind == Section.Kind.COLUMNS && !fixed);
        show(copy, text);
        add.setText(SectionWords.add(kind));
        edit.setDisable(!selected);
        drop.setDisable(!selected);
    }

    private static void show(ButtonBase button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private void openLine() {
        Section.Line line = lines.getSelectionModel().getSelectedItem();
        Table found = table;
        if (line == null || found == null) {
            return;
        }
        switch (line.thing()) {
            case ForeignKey key ->
                    open(key.table().equals(found.name()) ? key.target() : key.table());
            case TableName other -> open(other);
            default -> {
                if (edit.isVisible()) {
                    edit();
                }
            }
        }
    }

    private void open(TableName other) {
        workbench.open(Target.structure(structure.backend().id(), other));
    }

    @FXML
    private void openRows() {
        workbench.open(Target.rows(structure.backend().id(), shownName.get()));
    }

    @FXML
    private void add() {
        withForms(forms -> forms.add(chosen()));
    }

    @FXML
    private void edit() {
        Section.Line line = lines.getSelectionModel().getSelectedItem();
        if (line != null) {
            withForms(forms -> forms.edit(line.thing()));
        }
    }

    @FXML
    private void drop() {
        Section.Line line = lines.getSelectionModel().getSelectedItem();
        if (line != null) {
            withForms(forms -> forms.drop(line.thing()));
        }
    }

    @FXML
    private void rename() {
        withForms(TableForms::rename);
    }

    @FXML
    private void undo() {
        withForms(forms -> forms.undo(back));
    }

    @FXML
    private void dropTable() {
        withForms(TableForms::dropTable);
    }

    @FXML
    private void copy() {
        workbench.clips().put(ddl.getText());
        workbench.announce("Copied the DDL");
    }

    private void withForms(Consumer<TableForms> act) {
        Table found = table;
        if (found == null) {
            return;
        }
        act.accept(new TableForms(structure, found, panel));
        Parent node = panel.node();
        if (!split.getItems().contains(node)) {
            split.getItems().add(node);
            split.setDividerPosition(0, 0.5);
        }
        panel.focus();
    }

    private void closePanel() {
        split.getItems().remove(panel.node());
    }

    private void applied(List<StructureChange> changes, List<StructureChange> takesBack) {
        panel.close();
        back = takesBack;
        show(undo, !back.isEmpty());
        for (StructureChange change : changes) {
            if (change instanceof StructureChange.RenameTable rename) {
                shownName.set(new TableName(rename.table().schema(), rename.name()));
                show();
            }
        }
    }

    /** Esc closes the change in the making. */
    boolean escape() {
        boolean there = split.getItems().contains(panel.node());
        if (there) {
            panel.close();
        }
        return there;
    }
}
