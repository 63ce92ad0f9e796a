package dev.binnacle.desktop.shell;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Loads FXML with controllers that were made by constructors: the view names no class it could make
 * itself.
 */
public final class Views {

    /**
     * Loads a view for this controller; included views share it unless they are loaded on their
     * own.
     */
    public Parent load(View view, Object controller) {
        var url = Objects.requireNonNull(Views.class.getResource(view.resource()), view.resource());
        var loader = new FXMLLoader(url);
        loader.setControllerFactory(type -> {
            if (type.isInstance(controller)) {
                return controller;
            }
            throw new IllegalStateException(
                    view + " wants a " + type + ", not " + controller.getClass());
        });
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException(view.resource(), failure);
        }
    }
}
