package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.Picture;

import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Path;

/** The pictures of the walk, each in light and in dark. */
final class Album {
    private static final int BLANK = 16;

    private final Driver driver;
    private final Path folder;
    private final boolean both;
    private int count;

    /**
     * @param both false = each picture in light only
     */
    Album(Driver driver, Path folder, boolean both) {
        this.driver = driver;
        this.folder = folder;
        this.both = both;
    }

    /** How many were written. */
    int count() {
        return count;
    }

    /** Takes a picture, first in the theme that is on, then in the other, which stays. */
    void take(String name) throws IOException {
        boolean dark = driver.on(() -> desktop().look().darkProperty().get());
        one(name, dark);
        if (both) {
            driver.run(() -> desktop().look().darkProperty().set(!dark));
            one(name, !dark);
        }
    }

    private Desktop desktop() {
        return driver.desktop();
    }

    private void one(String name, boolean dark) throws IOException {
        driver.rest();
        Picture picture = driver.on(() -> Picture.of(desktop().scene()));
        if (picture.colours() < BLANK) {
            throw new TourFailure("the picture of " + name + " is blank");
        }
        picture.write(folder.resolve(name + (dark ? "-dark" : "-light") + ".png"));
        count++;
    }

    /** Makes the window this large and waits until it is. */
    void resize(int width, int height) {
        driver.run(() -> {
            Window window = desktop().scene().getWindow();
            // the headless screen is 1000 × 1000: what stands lower than that cannot be drawn
            window.setX(0);
            window.setY(0);
            window.setWidth(width);
            window.setHeight(height);
        });
        driver.await(
                "the window to be " + width + " wide",
                () -> Math.abs(desktop().scene().getWidth() - width) < 20);
        driver.rest();
    }
}
