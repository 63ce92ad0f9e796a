package dev.binnacle.desktop.connection;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The list of connections and what is done with the one selected: test, save, connect, duplicate,
 * delete.
 */
public final class ConnectionsController {
    private final Workbench workbench;
    private final ConnectionBook book;
    private final Jobs jobs;
    private final Backends backends;
    private final ConnectionForms forms;
    @FXML private ListView<ConnectionSettings> list;
    @FXML private ScrollPane form;
    @FXML private TextField url;
    @FXML private Label outcome;
    @FXML private Label hint;
    @FXML private Button copy;
    @FXML private Button test;
    @FXML private Button delete;
    @FXML private Button duplicate;

    ConnectionsController(Workbench workbench, ConnectionBook book, ConnectionForms forms) {
        this.workbench = workbench;
        this.book = book;
        this.forms = forms;
        this.jobs = workbench.jobs();
        this.backends = workbench.backends();
    }

    @FXML
    private void initialize() {
        list.setItems(backends.known());
        list.setCellFactory(view -> new ConnectionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        list.getSelectionModel().selectFirst();
        if (backends.known().isEmpty()) {
            create();
        }
    }

    private void select(@Nullable ConnectionSettings settings) {
        delete.setDisable(settings == null);
        duplicate.setDisable(settings == null);
        if (settings != null) {
            show(forms.of(settings));
            boolean typed = forms.shown().model().changed();
            say(typed ? "Changed, and not saved yet." : "", "", "outcome");
        }
    }

    private void show(ConnectionForms.Form shown) {
        forms.show(shown);
        form.setContent(shown.node());
        form.setVvalue(0);
    }

    private ConnectionFormModel model() {
        return forms.shown().model();
    }

    private void say(String sentence, String what, String style) {
        outcome.setText(sentence);
        outcome.getStyleClass().setAll("label", "outcome", style);
        hint.setText(what);
        hint.setVisible(!what.isEmpty());
        hint.setManaged(!what.isEmpty());
        copy.setVisible(!what.isEmpty());
        copy.setManaged(!what.isEmpty());
    }

    private void fail(Problem problem) {
        boolean more = !problem.detail().isEmpty() && !problem.detail().equals(problem.sentence());
        say(
                problem.sentence() + (more ? "\n" + problem.detail() : ""),
                problem.hint() + "   " + problem.code().id(),
                "outcome-failed");
    }

    /** Only where its form is still in front; elsewhere the status line is told. */
    private void answer(ConnectionFormModel asked, String sentence) {
        if (asked == model()) {
            say(sentence, "", "outcome-good");
        } else {
            workbench.announce(sentence);
        }
    }

    private void fail(ConnectionFormModel asked, Problem problem) {
        if (asked == model()) {
            fail(problem);
        } else {
            workbench.report(problem);
        }
    }

    @FXML
    private void copyOutcome() {
        workbench.clips().put(outcome.getText() + "\n" + hint.getText());
        workbench.announce("Copied what failed");
    }

    /** Gives the form's settings on, or says which field is wrong. */
    private void withSettings(Consumer<ConnectionSettings> then) {
        try {
            then.accept(model().settings());
        } catch (ProblemException incomplete) {
            fail(incomplete.problem());
        }
    }

    @FXML
    private void create() {
        list.getSelectionModel().clearSelection();
        show(forms.fresh());
        say("A new connection. Test it, then save it.", "", "outcome");
    }

    @FXML
    private void usePasted() {
        try {
            ConnectionBook.Pasted pasted = book.parse(url.getText().strip());
            list.getSelectionModel().clearSelection();
            show(forms.of(pasted.settings()));
            pasted.secrets().forEach((purpose, secret) -> model().password.set(secret));
            url.clear();
            say("Filled in from the URL. Test it, then save it.", "", "outcome");
        } catch (ProblemException refused) {
            fail(refused.problem());
        }
    }

    @FXML
    private void test() {
        withSettings(settings -> {
            say("Connecting to " + settings.location().display() + " …", "", "outcome");
            ConnectionFormModel asked = model();
            var typed = asked.secrets();
            test.setDisable(true);
            jobs.start(
                            "Testing " + settings.name(),
                            progress -> book.test(settings, typed, progress))
                    .whenDone(greeting -> answer(asked, "Connected: " + greeting + "."))
                    .whenFailed(problem -> fail(asked, problem))
                    .whenCancelled(() -> say("The test was cancelled.", "", "outcome"))
                    .whenEnded(() -> test.setDisable(false));
        });
    }

    @FXML
    private void save() {
        withSettings(settings -> {
            boolean open = backends.find(settings.id()).isPresent();
            String next = open ? " Connect again to use what changed." : "";
            store(settings, asked -> answer(asked, "Saved " + settings.name() + "." + next));
        });
    }

    @FXML
    private void connect() {
        withSettings(settings ->
                store(
                        settings,
                        asked -> {
                            workbench.reconnect(settings);
                            answer(asked, "Connecting to " + settings.name() + " …");
                        }));
    }

    private void store(ConnectionSettings settings, Consumer<ConnectionFormModel> then) {
        ConnectionFormModel asked = model();
        var typed = asked.secrets();
        jobs.start(
                        "Saving " + settings.name(),
                        progress -> {
                            book.save(settings, typed);
                            return book.all();
                        })
                .whenDone(all -> {
                    forms.saved(settings);
                    showAll(all, asked == model() ? settings.id() : model().id());
                    then.accept(asked);
                })
                .whenFailed(problem -> fail(asked, problem));
    }

    private void showAll(List<ConnectionSettings> all, String selected) {
        backends.known().setAll(all);
        all.stream()
                .filter(settings -> settings.id().equals(selected))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    @FXML
    private void duplicate() {
        ConnectionSettings original = list.getSelectionModel().getSelectedItem();
        ConnectionSettings copied = Blank.copy(original, UUID.randomUUID().toString());
        jobs.start(
                        "Duplicating " + original.name(),
                        progress -> {
                            book.save(copied, Map.of());
                            book.copySecrets(original, copied);
                            return book.all();
                        })
                .whenDone(all -> showAll(all, copied.id()))
                .whenFailed(this::fail);
    }

    @FXML
    private void delete() {
        ConnectionSettings doomed = list.getSelectionModel().getSelectedItem();
        workbench
                .questions()
                .confirm(
                        "Delete the connection",
                        "Forgets "
                                + doomed.name()
                                + " and its passwords. The database itself stays.",
                        "Delete " + doomed.name(),
                        () -> forget(doomed));
    }

    private void forget(ConnectionSettings doomed) {
        jobs.start(
                        "Deleting " + doomed.name(),
                        progress -> {
                            book.delete(doomed.id());
                            return book.all();
                        })
                .whenDone(all -> {
                    forms.forget(doomed.id());
                    backends.find(doomed.id()).ifPresent(workbench::disconnect);
                    backends.known().setAll(all);
                    list.getSelectionModel().selectFirst();
                    if (all.isEmpty()) {
                        create();
                    }
                    say("Deleted " + doomed.name() + ".", "", "outcome");
                })
                .whenFailed(this::fail);
    }
}
