package dev.binnacle.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Objects;

/** Light or dark, and the size of text, on one scene. */
public final class Look {
    /** Text sizes in percent. */
    public static final List<Integer> ZOOMS = List.of(90, 100, 110, 125, 150);

    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-SemiBold.ttf",
                    "JetBrainsMono-Italic.ttf");

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);

    public BooleanProperty darkProperty() {
        return dark;
    }

    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** Loads the fonts that are shipped with the program. Before the first scene. */
    public static void loadFonts() {
        for (String file : FONTS) {
            String path = "/fonts/" + file;
            Font.loadFont(
                    Objects.requireNonNull(Look.class.getResource(path), path).toExternalForm(),
                    13);
        }
    }

    /** Dresses a scene and keeps it dressed as the properties change. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(Style.sheets());
        dark.subscribe(now -> applyTheme(scene, now));
        zoom.subscribe(now -> applyZoom(scene, now.intValue()));
    }

    private static void applyTheme(Scene scene, boolean now) {
        Application.setUserAgentStylesheet(
                now
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(now ? "dark" : "light");
    }

    private static void applyZoom(Scene scene, int percent) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("zoom-"));
        classes.add("zoom-" + percent);
    }

    /** One step larger (1) or smaller (-1), or back to 100 (0). */
    public void zoom(int step) {
        int at = ZOOMS.indexOf(zoom.get());
        zoom.set(step == 0 ? 100 : ZOOMS.get(Math.clamp(at + step, 0, ZOOMS.size() - 1)));
    }
}
