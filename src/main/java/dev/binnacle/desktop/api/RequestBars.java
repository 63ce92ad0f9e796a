package dev.binnacle.desktop.api;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** The bars above a request that ask in place: its name, and what to do about another's change. */
final class RequestBars {
    private final RequestFile file;
    private final TextField name = new TextField();
    private final HBox naming;
    private final HBox conflict;
    private final Label words = new Label();
    private final Button theirs;
    private Subscription subscription = Subscription.EMPTY;

    RequestBars(RequestFile file) {
        this.file = file;
        name.setPromptText("orders/list");
        name.setAccessibleText("Name of the request, folders before it with /");
        name.setOnAction(event -> create());
        HBox.setHgrow(name, Priority.ALWAYS);
        var label = new Label("Save as requests/");
        label.setLabelFor(name);
        Button cancel = button("Cancel", () -> show(namingBar(), false));
        Button create = button("Save", this::create);
        create.getStyleClass().add("accent");
        naming = bar("api-bar", label, name, cancel, create);
        theirs = button("Take theirs", file::takeTheirs);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        conflict = bar("api-conflict", words, theirs, button("Keep mine", file::keepMine));
    }

    private Node namingBar() {
        return naming;
    }

    private static HBox bar(String style, Node... nodes) {
        var bar = new HBox(nodes);
        bar.getStyleClass().addAll("api-bar", style);
        show(bar, false);
        return bar;
    }

    private static Button button(String verb, Runnable act) {
        var button = new Button(verb);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void fill(Pane pane) {
        pane.getChildren().setAll(naming, conflict);
        subscription =
                file.stateProperty()
                        .subscribe(this::showState)
                        .and(file.pathProperty().subscribe(path -> show(naming, false)));
    }

    private void showState(FileState state) {
        show(conflict, state != FileState.AS_KNOWN);
        show(theirs, state == FileState.CHANGED);
        words.setText(
                state == FileState.GONE
                        ? "The file is no longer there. Keep mine writes it again."
                        : "The file changed on disk since it was opened here.");
    }

    /** Asks for the name of a request that has no file. */
    void askName() {
        show(naming, true);
        name.requestFocus();
    }

    private void create() {
        if (!name.getText().isBlank()) {
            file.create(name.getText().strip());
        }
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
