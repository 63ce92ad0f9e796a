package dev.binnacle.desktop.connection;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A form for each connection looked at, so that what is typed in one outlives a look at another.
 */
final class ConnectionForms {
    private final Workbench workbench;
    private final ConnectionBook book;
    private final Map<String, Form> forms = new HashMap<>();
    private @Nullable Form shown;
    private @Nullable Form fresh;

    ConnectionForms(Workbench workbench, ConnectionBook book) {
        this.workbench = workbench;
        this.book = book;
    }

    /** One form: what is typed, and its fields. */
    record Form(ConnectionFormModel model, ConnectionFormController controller, Node node) {}

    /** The form of a connection, as it was left. */
    Form of(ConnectionSettings settings) {
        return forms.computeIfAbsent(settings.id(), id -> make(settings));
    }

    /** The form of a connection that is not stored yet; an unfinished one comes back. */
    Form fresh() {
        Form begun = fresh;
        if (begun == null || !begun.model().changed() || !forms.containsValue(begun)) {
            begun = of(Blank.connection());
            fresh = begun;
        }
        return begun;
    }

    private Form make(ConnectionSettings settings) {
        var model = new ConnectionFormModel();
        model.show(settings);
        var controller = new ConnectionFormController(workbench, book, model);
        return new Form(
                model, controller, workbench.views().load(View.CONNECTION_FORM, controller));
    }

    void show(Form now) {
        shown = now;
    }

    /** The form in front. */
    Form shown() {
        return Objects.requireNonNull(shown);
    }

    /** What was typed is stored: the form shows that, without its secrets. */
    void saved(ConnectionSettings settings) {
        Form form = of(settings);
        form.model().show(settings);
        form.controller().showStored();
        if (form.equals(fresh)) {
            fresh = null;
        }
    }

    void forget(String id) {
        forms.remove(id);
    }

    /** How many hold something typed that is not stored. */
    long changed() {
        return forms.values().stream().filter(form -> form.model().changed()).count();
    }
}
