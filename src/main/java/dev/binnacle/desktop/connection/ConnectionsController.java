package dev.binnacle.desktop.connection;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
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
    private final ConnectionFormModel model = new ConnectionFormModel();
    @FXML private ListView<ConnectionSettings> list;
    @FXML private ScrollPane form;
    @FXML private TextField url;
    @FXML private Label outcome;
    @FXML private Label hint;
    @FXML private Button test;
    @FXML private Button delete;
    @FXML private Button duplicate;

    ConnectionsController(Workbench workbench, ConnectionBook book) {
        this.workbench = workbench;
        this.book = book;
        this.jobs = workbench.jobs();
        this.backends = workbench.backends();
    }

    @FXML
    private void initialize() {
        form.setContent(
                workbench
                        .views()
                        .load(
                                View.CONNECTION_FORM,
                                new ConnectionFormController(workbench, book, model)));
        list.setItems(backends.known());
        list.setCellFactory(view -> new ConnectionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        list.getSelectionModel().selectFirst();
    }

    private void select(@Nullable ConnectionSettings settings) {
        delete.setDisable(settings == null);
        duplicate.setDisable(settings == null);
        if (settings != null) {
            model.show(settings);
            say("", "", "outcome");
        }
    }

    private void say(String sentence, String what, String style) {
        outcome.setText(sentence);
        outcome.getStyleClass().setAll("label", "outcome", style);
        hint.setText(what);
        hint.setManaged(!what.isEmpty());
    }

    private void fail(Problem problem) {
        say(
                problem.sentence() + (problem.detail().isEmpty() ? "" : " " + problem.detail()),
                problem.code().id() + "  " + problem.hint(),
                "outcome-failed");
    }

    /** Gives the form's settings on, or says which field is wrong. */
    private void withSettings(Consumer<ConnectionSettings> then) {
        try {
            then.accept(model.settings());
        } catch (ProblemException incomplete) {
            fail(incomplete.problem());
        }
    }

    @FXML
    private void create() {
        list.getSelectionModel().clearSelection();
        model.show(Blank.connection());
        say("A new connection. Test it, then save it.", "", "outcome");
    }

    @FXML
    private void usePasted() {
        try {
            ConnectionBook.Pasted pasted = book.parse(url.getText().strip());
            list.getSelectionModel().clearSelection();
            model.show(pasted.settings());
            String password =
                    pasted.secrets().get(dev.binnacle.database.Secrets.Purpose.DATABASE_PASSWORD);
            model.password.set(password == null ? "" : password);
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
            var typed = model.secrets();
            test.setDisable(true);
            jobs.start(
                            "Testing " + settings.name(),
                            progress -> book.test(settings, typed, progress))
                    .whenDone(greeting -> say("Connected: " + greeting + ".", "", "outcome-good"))
                    .whenFailed(this::fail)
                    .whenCancelled(() -> say("The test was cancelled.", "", "outcome"))
                    .whenEnded(() -> test.setDisable(false));
        });
    }

    @FXML
    private void save() {
        withSettings(settings ->
                store(settings, () -> say("Saved " + settings.name() + ".", "", "outcome-good")));
    }

    @FXML
    private void connect() {
        withSettings(settings ->
                store(
                        settings,
                        () -> {
                            backends.find(settings.id()).ifPresent(backends::close);
                            backends.currentProperty().set(backends.connect(settings));
                            say("Connecting to " + settings.name() + " …", "", "outcome");
                        }));
    }

    private void store(ConnectionSettings settings, Runnable then) {
        var typed = model.secrets();
        jobs.start(
                        "Saving " + settings.name(),
                        progress -> {
                            book.save(settings, typed);
                            return book.all();
                        })
                .whenDone(all -> {
                    showAll(all, settings.id());
                    then.run();
                })
                .whenFailed(this::fail);
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
        ConnectionSettings copy = Blank.copy(original, UUID.randomUUID().toString());
        jobs.start(
                        "Duplicating " + original.name(),
                        progress -> {
                            book.save(copy, java.util.Map.of());
                            book.copySecrets(original, copy);
                            return book.all();
                        })
                .whenDone(all -> showAll(all, copy.id()))
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
                        () ->
                                jobs.start(
                                                "Deleting " + doomed.name(),
                                                progress -> {
                                                    book.delete(doomed.id());
                                                    return book.all();
                                                })
                                        .whenDone(all -> {
                                            backends.find(doomed.id()).ifPresent(backends::close);
                                            backends.known().setAll(all);
                                            say("Deleted " + doomed.name() + ".", "", "outcome");
                                        })
                                        .whenFailed(this::fail));
    }
}
