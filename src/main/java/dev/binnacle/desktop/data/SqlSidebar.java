package dev.binnacle.desktop.data;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Target;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import java.util.List;
import java.util.UUID;

/** Saved queries, drafts and what was run, filtered as one types. */
final class SqlSidebar {
    private final DataParts parts;
    private final Latest<List<SqlLine>> lines;
    private final PauseTransition soon = new PauseTransition(Duration.millis(120));
    private @FXML TextField filter;
    private @FXML ListView<SqlLine> list;

    SqlSidebar(DataParts parts) {
        this.parts = parts;
        lines = new Latest<>(parts.workbench().jobs());
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new SqlLineCell(this));
        soon.setOnFinished(event -> read());
        filter.textProperty().addListener(change -> soon.playFromStart());
        list.sceneProperty().addListener(change -> soon.playFromStart());
        parts.workbench().backends().currentProperty().subscribe(backend -> soon.playFromStart());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    SqlLine line = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && line != null) {
                        open(line);
                        event.consume();
                    }
                });
        list.focusedProperty().addListener(change -> soon.playFromStart());
        read();
    }

    private void read() {
        Backend backend = parts.workbench().backends().current();
        String connection = backend == null ? "" : backend.id();
        String typed = filter.getText().strip();
        lines.start(
                "Reading queries and history",
                progress -> SqlLines.read(parts, connection, typed),
                found -> {
                    if (!list.getItems().equals(found)) {
                        list.getItems().setAll(found);
                    }
                },
                parts.workbench()::report);
    }

    void open(SqlLine line) {
        Backend backend = parts.workbench().backends().current();
        if (backend == null) {
            return;
        }
        switch (line) {
            case SqlLine.Head head -> {}
            case SqlLine.Ran ran ->
                    parts.workbench()
                            .open(
                                    Target.sql(
                                            backend.id(), UUID.randomUUID().toString(), ran.sql()));
            case SqlLine.Kept kept ->
                    parts.workbench().open(Target.sql(backend.id(), kept.id(), ""));
            case SqlLine.Saved saved -> parts.workbench().open(saved.target(backend.id()));
        }
    }

    @FXML
    private void create() {
        Backend backend = parts.workbench().backends().current();
        if (backend != null) {
            parts.workbench().open(Target.sql(backend.id(), UUID.randomUUID().toString(), ""));
        }
    }
}
