package dev.binnacle.desktop.api;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** Where a request is kept, whether that is all of it, and what saves it. */
final class RequestFoot {
    private final RequestModel model;
    private final RequestFile file;
    private final Label place;
    private final Button save;

    RequestFoot(RequestModel model, RequestFile file, Label place, Button save) {
        this.model = model;
        this.file = file;
        this.place = place;
        this.save = save;
    }

    Subscription watch() {
        return Subscription.combine(
                model.unsavedProperty().subscribe(count -> show()),
                file.pathProperty().subscribe(path -> show()));
    }

    private void show() {
        String path = file.path();
        boolean unsaved = model.unsavedProperty().get() > 0;
        place.setText(
                path.isEmpty()
                        ? "Not in a file yet; what is typed is kept."
                        : "requests/"
                                + path
                                + (unsaved ? "   not saved; what is typed is kept" : ""));
        save.setText(path.isEmpty() ? "Save as…" : "Save");
        save.setDisable(!path.isEmpty() && !unsaved);
    }
}
