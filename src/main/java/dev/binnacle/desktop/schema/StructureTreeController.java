package dev.binnacle.desktop.schema;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Catalog;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.schema.diagram.DiagramTab;
import dev.binnacle.desktop.schema.lint.LintTab;
import dev.binnacle.desktop.schema.migration.DriftWatch;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.desktop.schema.migration.MigrationTab;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sidebar of the schema area: the structure of the backend in front, filtered as one types. */
public final class StructureTreeController {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Workbench workbench;
    private final StructureExports exports;
    private final ContextMenu menu = new ContextMenu();
    private final Map<String, Boolean> unfolded = new HashMap<>();
    private final DriftWatch drift;
    private Subscription backendEvents = Subscription.EMPTY;
    @FXML private TextField filter;
    @FXML private Button newTable;
    @FXML private HBox driftBar;
    @FXML private Label driftWords;
    @FXML private StatePane states;
    @FXML private TreeView<TreeEntry> tree;

    StructureTreeController(
            Workbench workbench, MigrationServices migrations, StructureExports exports) {
        this.workbench = workbench;
        this.drift = new DriftWatch(workbench, migrations);
        this.exports = exports;
    }

    @FXML
    private void initialize() {
        tree.setFixedCellSize(28);
        tree.setCellFactory(view -> new StructureCell(this::open));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        tree.setOnContextMenuRequested(this::offer);
        filter.textProperty().addListener(change -> show());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        drift.badgeProperty().subscribe(badge -> show(badge));
        workbench.backends().currentProperty().subscribe(this::follow);
    }

    /** Enter opens the first thing found, the arrow down goes to the lines. */
    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            StructureTree.first(tree.getRoot().getValue().children()).ifPresent(workbench::open);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            tree.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void openByKey(KeyEvent event) {
        TreeItem<TreeEntry> item = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && item != null) {
            open(item.getValue());
            event.consume();
        }
    }

    private void open(TreeEntry entry) {
        Target target = entry.target();
        if (target != null) {
            workbench.open(target);
        }
    }

    private void follow(@Nullable Backend backend) {
        backendEvents.unsubscribe();
        unfolded.clear();
        backendEvents = Subscription.EMPTY;
        newTable.setDisable(backend == null);
        if (backend == null) {
            drift.forget();
            states.empty("No backend is open.", null, () -> {});
            return;
        }
        backendEvents =
                Subscription.combine(
                        backend.catalogProperty().subscribe(catalog -> show()),
                        backend.catalogProperty().subscribe(catalog -> drift.look(backend)),
                        backend.stateProperty().subscribe(state -> show()),
                        backend.problemProperty().subscribe(problem -> show()));
    }

    private void show(DriftWatch.Badge badge) {
        driftWords.setText(badge.words());
        Tip.setText(driftBar, badge.tip());
        driftBar.pseudoClassStateChanged(FAILED, badge.failed());
        driftBar.setVisible(!badge.words().isEmpty());
        driftBar.setManaged(driftBar.isVisible());
    }

    private void show() {
        Backend backend = workbench.backends().current();
        if (backend == null) {
            return;
        }
        Catalog catalog = backend.catalog();
        Problem problem = backend.problemProperty().get();
        if (problem != null && catalog.schemas().isEmpty()) {
            states.failed(problem, () -> workbench.backends().connect(backend.settings()));
            return;
        }
        List<TreeEntry> schemas =
                new StructureTree(backend.id(), catalog, filter.getText()).schemas();
        fill(schemas, catalog.defaultSchema());
        if (schemas.isEmpty() && !filter.getText().isBlank()) {
            states.empty("Nothing here is called that.", "Clear the filter", filter::clear);
        } else {
            states.ready();
        }
    }

    private void fill(List<TreeEntry> schemas, String defaultSchema) {
        boolean filtered = !filter.getText().isBlank();
        var root = new LazyItem(new TreeEntry(TreeEntry.Kind.SCHEMA, "", "", null, schemas));
        for (TreeItem<TreeEntry> schema : root.getChildren()) {
            String name = schema.getValue().name();
            boolean first = name.equals(defaultSchema) || schemas.size() == 1;
            unfold(schema, name, filtered, first);
            for (TreeItem<TreeEntry> child : schema.getChildren()) {
                if (!child.isLeaf()) {
                    unfold(child, name + "/" + child.getValue().name(), filtered, false);
                }
            }
        }
        tree.setRoot(root);
    }

    /** Folds as before, and remembers what a person folds or unfolds. */
    private void unfold(TreeItem<TreeEntry> item, String path, boolean filtered, boolean first) {
        item.setExpanded(filtered || unfolded.getOrDefault(path, first));
        if (!filtered) {
            item.expandedProperty().addListener((property, was, is) -> unfolded.put(path, is));
        }
    }

    @FXML
    private void lint() {
        Backend backend = workbench.backends().current();
        if (backend != null) {
            workbench.open(LintTab.of(backend.id()));
        }
    }

    @FXML
    private void diagram() {
        Backend backend = workbench.backends().current();
        if (backend != null) {
            workbench.open(DiagramTab.of(backend.id()));
        }
    }

    @FXML
    private void compare() {
        Backend backend = workbench.backends().current();
        if (backend != null) {
            workbench.open(MigrationTab.of(backend.id()));
        }
    }

    /** What can be done with the line under the mouse. */
    private void offer(ContextMenuEvent event) {
        TreeItem<TreeEntry> item = tree.getSelectionModel().getSelectedItem();
        Target target = item == null ? null : item.getValue().target();
        menu.getItems().clear();
        if (target != null && target.kind() == Target.Kind.TABLE) {
            String name = Shown.shortened(Shown.inFull(target.table().name()), 32);
            menu.getItems()
                    .addAll(
                            act("Structure of " + name, target),
                            act(
                                    "Rows of " + name,
                                    Target.rows(target.connection(), target.table())),
                            act(
                                    "Diagram around " + name,
                                    DiagramTab.around(target.connection(), target.table())));
        }
        Backend backend = workbench.backends().current();
        boolean schema = item != null && item.getValue().kind() == TreeEntry.Kind.SCHEMA;
        if (backend != null && (schema || item == null)) {
            exchange(backend);
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(tree, event.getScreenX(), event.getScreenY());
        }
    }

    /** The whole structure, whatever schema was asked at. */
    private void exchange(Backend backend) {
        for (StructureExports.Export export : exports.of(backend)) {
            menu.getItems().add(act(export.title() + " …", () -> exports.run(export)));
        }
        menu.getItems().add(act("Import DBML …", () -> exports.importDbml(backend)));
    }

    private MenuItem act(String words, Target target) {
        return act(words, () -> workbench.open(target));
    }

    private static MenuItem act(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }

    @FXML
    private void newTable() {
        Backend backend = workbench.backends().current();
        if (backend != null) {
            TreeItem<TreeEntry> item = tree.getSelectionModel().getSelectedItem();
            workbench.open(
                    new Target(
                            Target.Kind.NEW_TABLE,
                            backend.id(),
                            Map.of("schema", schemaOf(item, backend.catalog().defaultSchema()))));
        }
    }

    private static String schemaOf(@Nullable TreeItem<TreeEntry> item, String otherwise) {
        for (TreeItem<TreeEntry> at = item; at != null; at = at.getParent()) {
            TreeEntry entry = at.getValue();
            if (entry.kind() == TreeEntry.Kind.SCHEMA && !entry.name().isEmpty()) {
                return entry.name();
            }
        }
        return otherwise;
    }

    @FXML
    private void refresh() {
        Backend backend = workbench.backends().current();
        if (backend != null) {
            states.loading(workbench.backends().refresh(backend).whenEnded(this::show));
        }
    }
}
