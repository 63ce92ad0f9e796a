package dev.binnacle.desktop.shell;

import javafx.stage.Stage;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The toolkit's classes for real screens and graphics cards. A start without a window does not
 * touch them; a start-up cache that is trained on one has them all the same.
 */
public final class RealScreen {
    private static final Pattern CLASS =
            Pattern.compile("(com/sun/(?:glass/ui|prism/(?:es2|d3d|mtl|ps|impl/ps))/.*)\\.class");

    private RealScreen() {}

    /** Loads them, without running any of their code; returns how many there were. */
    public static int load() throws IOException {
        int loaded = 0;
        try (var jar = new JarFile(toolkit().toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                Matcher name = CLASS.matcher(entries.nextElement().getName());
                if (name.matches() && loads(name.group(1).replace('/', '.'))) {
                    loaded++;
                }
            }
        }
        return loaded;
    }

    private static Path toolkit() throws IOException {
        try {
            return Path.of(Stage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static boolean loads(String name) {
        try {
            Class.forName(name, false, RealScreen.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError notOfThisSystem) {
            return false;
        }
    }
}
