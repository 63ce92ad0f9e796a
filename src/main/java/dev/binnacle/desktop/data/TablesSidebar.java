package dev.binnacle.desktop.data;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Target;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The tables and views of the backend in front. */
final class TablesSidebar {
    private final DataParts parts;
    private final SidebarModel model = new SidebarModel();
    private Subscription backendSeen = Subscription.EMPTY;
    private @FXML TextField filter;
    private @FXML ListView<SidebarLine> list;
    private @FXML StatePane state;

    TablesSidebar(DataParts parts) {
        this.parts = parts;
    }

    @FXML
    private void initialize() {
        list.setItems(model.lines());
        list.setCellFactory(view -> new TableCell(this));
        filter.textProperty()
                .addListener((property, old, text) -> {
                    model.filter(text);
                    words();
                });
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
        parts.workbench().backends().currentProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Backend backend) {
        backendSeen.unsubscribe();
        if (backend == null) {
            model.show(Catalog.empty());
            state.empty(
                    "No connection is open.",
                    "Connections",
                    () -> parts.workbench().open(Target.of(Target.Kind.CONNECTION, "")));
            return;
        }
        backendSeen =
                backend.catalogProperty()
                        .subscribe(catalog -> {
                            model.show(catalog);
                            words();
                        })
                        .and(backend.stateProperty().subscribe(now -> words()))
                        .and(backend.problemProperty().subscribe(now -> words()));
    }

    private void words() {
        Backend backend = parts.workbench().backends().current();
        if (backend == null) {
            return;
        }
        var problem = backend.problemProperty().get();
        boolean read = backend.catalog().readAt().isAfter(java.time.Instant.EPOCH);
        if (problem != null && !read) {
            state.failed(problem, () -> parts.workbench().backends().connect(backend.settings()));
        } else if (!model.lines().isEmpty()) {
            state.ready();
        } else if (!read) {
            state.empty("Reading the structure …", null, () -> {});
        } else if (filter.getText().isBlank()) {
            state.empty(
                    "No tables yet.",
                    "New table",
                    () -> parts.workbench().open(Target.of(Target.Kind.NEW_TABLE, backend.id())));
        } else {
            state.empty("No table is called so.", "Clear the filter", filter::clear);
        }
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().select(firstEntry());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && firstEntry() >= 0) {
            act(model.lines().get(firstEntry()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private int firstEntry() {
        for (int at = 0; at < model.lines().size(); at++) {
            if (model.lines().get(at) instanceof SidebarLine.Entry) {
                return at;
            }
        }
        return -1;
    }

    private void listKey(KeyEvent event) {
        SidebarLine line = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            act(line);
            event.consume();
        }
    }

    /** Opens a table's rows, or folds a schema. */
    void act(SidebarLine line) {
        switch (line) {
            case SidebarLine.Head head -> model.toggle(head.schema());
            case SidebarLine.Entry entry -> rows(entry.table());
        }
    }

    void rows(Table table) {
        withBackend(backend -> parts.workbench().open(Target.rows(backend.id(), table.name())));
    }

    void structure(Table table) {
        withBackend(
                backend -> parts.workbench().open(Target.structure(backend.id(), table.name())));
    }

    void select(Table table) {
        withBackend(backend -> {
            var database = backend.database();
            if (database != null) {
                String sql =
                        "SELECT * FROM " + database.dialect().quote(table.name()) + " LIMIT 100";
                parts.workbench().open(Target.sql(backend.id(), UUID.randomUUID().toString(), sql));
            }
        });
    }

    void copyName(Table table) {
        parts.workbench().clips().put(table.name().name());
        parts.workbench().announce("Copied " + table.name().name());
    }

    private void withBackend(java.util.function.Consumer<Backend> act) {
        Backend backend = parts.workbench().backends().current();
        if (backend != null) {
            act.accept(backend);
        }
    }
}
