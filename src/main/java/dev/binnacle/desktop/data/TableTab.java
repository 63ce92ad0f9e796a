package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** A table's rows in a tab. Waits for the backend and its catalog, then opens the table. */
final class TableTab implements ContentTab {
    private final DataParts data;
    private final Backend backend;
    private final Target asked;
    private final StatePane waiting = new StatePane();
    private final StackPane inspector = new StackPane();
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private final Subscription backendState;

    /** The rows come first: the inspector is made when they have been drawn. */
    private final PauseTransition rowsShown = new PauseTransition(Duration.millis(40));

    private Subscription reading = Subscription.EMPTY;
    private @Nullable TableParts parts;
    private @Nullable TableController controller;

    TableTab(DataParts data, Backend backend, Target target) {
        this.data = data;
        this.backend = backend;
        this.asked = target;
        backendState =
                backend.catalogProperty()
                        .subscribe(catalog -> look(catalog))
                        .and(backend.stateProperty().subscribe(state -> look(backend.catalog())));
    }

    private void look(Catalog catalog) {
        if (parts != null) {
            return;
        }
        Table table = catalog.table(asked.table()).orElse(null);
        if (table != null) {
            open(table);
        } else if (backend.stateProperty().get() == Backend.State.FAILED) {
            var problem = backend.problemProperty().get();
            if (problem != null) {
                waiting.failed(
                        problem, () -> data.workbench().backends().connect(backend.settings()));
            }
        } else if (catalog.readAt().isAfter(java.time.Instant.EPOCH)) {
            waiting.empty(
                    "There is no table " + asked.table() + ".",
                    "Read the structure again",
                    () -> data.workbench().backends().refresh(backend));
        } else {
            waiting.empty("Connecting to " + backend.name() + " …", null, () -> {});
        }
    }

    private void open(Table table) {
        StagedSet staged =
                RowIdentity.of(table).editable()
                        ? data.staged().of(backend.id(), table, data.workbench()::report)
                        : null;
        var model = new TableModel(table, staged);
        PageQuery query = PageQuery.of(table).filter(Targets.filter(asked, table));
        var loader = new TableLoader(data, backend, model, query);
        var editing = new RowEditing(data.workbench(), backend, model, staged);
        var made = new TableParts(data, backend, model, staged, loader, editing, new PanelModel());
        parts = made;
        var opened = new TableController(made);
        controller = opened;
        waiting.setContent(opened.load());
        waiting.ready();
        if (staged != null) {
            unsaved.bind(staged.size());
        }
        loader.queryProperty()
                .addListener((property, old, now) -> data.workbench().refreshTitles());
        loader.first();
        rowsShown.setOnFinished(event -> inspect(made, opened));
        reading = loader.readingProperty().subscribe(job -> beginInspecting(job == null));
    }

    private void beginInspecting(boolean read) {
        if (read && inspector.getChildren().isEmpty()) {
            rowsShown.playFromStart();
        }
    }

    private void inspect(TableParts made, TableController opened) {
        var row = new RowInspector(made, opened.grid());
        inspector.getChildren().setAll(data.workbench().views().load(View.ROW_INSPECTOR, row));
    }

    @Override
    public Target target() {
        TableParts open = parts;
        return open == null ? asked : Targets.with(asked, open.loader().query().filter());
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(asked.table().name());
    }

    @Override
    public Node content() {
        return waiting;
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public ObservableIntegerValue unsaved() {
        return unsaved;
    }

    @Override
    public boolean perform(Command command) {
        TableParts open = parts;
        TableController shown = controller;
        if (open == null || shown == null) {
            return false;
        }
        return switch (command) {
            case SAVE ->
                    done(() -> {
                        shown.grid().commitEdit();
                        open.saving().save();
                    });
            case UNDO -> !typing() && done(open.editing()::undo);
            case REDO -> !typing() && done(open.editing()::redo);
            case FIND -> done(() -> shown.toolbar().openEditor(null));
            case REFRESH ->
                    done(() -> {
                        shown.grid().commitEdit();
                        open.loader().again();
                    });
            case RUN -> false;
        };
    }

    /** The table as it is open; only once its catalog is there. */
    TableParts parts() {
        TableParts open = parts;
        if (open == null) {
            throw new IllegalStateException(asked.table() + " is not open yet");
        }
        return open;
    }

    TableLoader loader() {
        return parts().loader();
    }

    /** Whether the keys belong to a text field: its own undo comes first. */
    private boolean typing() {
        var scene = waiting.getScene();
        return scene != null
                && scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    @Override
    public void dispose() {
        backendState.unsubscribe();
        reading.unsubscribe();
        rowsShown.stop();
        TableController shown = controller;
        if (shown != null) {
            shown.grid().commitEdit();
            shown.grid().setModel(null);
        }
        TableParts open = parts;
        if (open != null) {
            open.loader().dispose();
            open.model().dispose();
            open.panels().close();
        }
        unsaved.unbind();
    }
}
