package dev.binnacle.desktop.schema;

import dev.binnacle.database.Database;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.ObjectDdl;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.util.Subscription;

import java.util.Objects;

/** The definition of a routine, sequence or type. */
public final class ObjectController {
    private final Workbench workbench;
    private final Backend backend;
    private final Target target;
    private Subscription events = Subscription.EMPTY;
    @FXML private StatePane states;
    @FXML private Label name;
    @FXML private Label facts;
    @FXML private Label comment;
    @FXML private TextArea definition;

    ObjectController(Workbench workbench, Backend backend, Target target) {
        this.workbench = workbench;
        this.backend = backend;
        this.target = target;
    }

    @FXML
    private void initialize() {
        events = backend.catalogProperty().subscribe(catalog -> show());
    }

    private void show() {
        Database database = backend.database();
        if (database == null) {
            return; // what is shown stays; the structure comes with the connection
        }
        ObjectFacts.of(target, backend.catalog(), new ObjectDdl(database.dialect()))
                .ifPresentOrElse(
                        this::fill,
                        () ->
                                states.empty(
                                        Shown.inFull(target.detail("name")) + " is not there.",
                                        "Read the structure again",
                                        () -> workbench.backends().refresh(backend)));
    }

    private void fill(ObjectFacts object) {
        name.setText(Shown.inFull(object.name()));
        facts.setText(object.facts());
        String words = object.comment();
        comment.setText(Objects.requireNonNullElse(words, ""));
        comment.setVisible(words != null);
        comment.setManaged(words != null);
        definition.setText(object.definition());
        states.ready();
    }

    @FXML
    private void copy() {
        workbench.clips().put(definition.getText());
        workbench.announce("Copied the definition");
    }

    void dispose() {
        events.unsubscribe();
    }
}
