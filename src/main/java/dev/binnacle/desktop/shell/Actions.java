package dev.binnacle.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** The shell's own acts: their keys, and what the palette finds. */
final class Actions {
    private final Desktop desktop;

    Actions(Desktop desktop) {
        this.desktop = desktop;
    }

    Keys keys() {
        var keys = new Keys();
        keys.shortcut(KeyCode.K, "Find anything", done(desktop::openPalette));
        List<Screen> screens = desktop.screens();
        for (int i = 0; i < screens.size(); i++) {
            Area area = screens.get(i).area();
            keys.shortcut(
                    KeyCode.valueOf("DIGIT" + (i + 1)),
                    area.title(),
                    done(() -> desktop.showArea(area)));
        }
        keys.shortcut(KeyCode.B, "Show or hide the sidebar", done(desktop::toggleSidebar));
        keys.shortcut(KeyCode.I, "Show or hide the inspector", done(desktop::toggleInspector));
        keys.shortcut(KeyCode.T, "New SQL tab", done(this::newSql));
        keys.shortcut(KeyCode.W, "Close the tab", done(() -> desktop.tabs().closeFront()));
        keys.shortcut(KeyCode.S, "Save staged changes", () -> perform(Command.SAVE));
        keys.shortcut(KeyCode.ENTER, "Run or send", () -> perform(Command.RUN));
        keys.shortcut(KeyCode.Z, "Undo", () -> perform(Command.UNDO));
        keys.shortcut(KeyCode.Z, "Redo", () -> perform(Command.REDO), KeyCombination.SHIFT_DOWN);
        keys.shortcut(KeyCode.F, "Find here", () -> perform(Command.FIND));
        keys.plain(KeyCode.F5, "Refresh", () -> perform(Command.REFRESH));
        keys.shortcut(KeyCode.EQUALS, "Larger text", done(() -> desktop.look().zoom(1)));
        keys.shortcut(KeyCode.MINUS, "Smaller text", done(() -> desktop.look().zoom(-1)));
        keys.shortcut(KeyCode.DIGIT0, "Normal text", done(() -> desktop.look().zoom(0)));
        keys.shortcut(KeyCode.COMMA, "Settings", done(() -> openOwn(Target.Kind.SETTINGS)));
        keys.shortcut(KeyCode.SLASH, "All keys", done(() -> openOwn(Target.Kind.SETTINGS)));
        keys.plain(KeyCode.F6, "Next pane", done(desktop::focusNextPane));
        keys.shortcut(KeyCode.PAGE_DOWN, "Next tab", done(() -> desktop.step(1)));
        keys.shortcut(KeyCode.PAGE_UP, "Previous tab", done(() -> desktop.step(-1)));
        keys.plain(
                KeyCode.LEFT,
                "Back to the tab before",
                done(desktop::back),
                KeyCombination.ALT_DOWN);
        keys.plain(KeyCode.RIGHT, "Forward again", done(desktop::forward), KeyCombination.ALT_DOWN);
        return keys;
    }

    private static Keys.Act done(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    private boolean perform(Command command) {
        @Nullable ContentTab tab = desktop.frontProperty().get();
        return tab != null && tab.perform(command);
    }

    private void newSql() {
        Backend backend = desktop.backends().current();
        if (backend != null) {
            desktop.open(Target.sql(backend.id(), java.util.UUID.randomUUID().toString(), ""));
        }
    }

    private void openOwn(Target.Kind kind) {
        desktop.open(Target.of(kind, ""));
    }

    /** What the palette offers of the shell's own. */
    Stream<Finding> findings() {
        Stream<Finding> areas =
                desktop.screens().stream()
                        .map(screen ->
                                action(
                                        screen.area().icon(),
                                        "Go to " + screen.area().title(),
                                        () -> desktop.showArea(screen.area())));
        return Stream.of(ofBackend(), areas, ofFrame()).flatMap(findings -> findings);
    }

    private Stream<Finding> ofBackend() {
        Backend backend = desktop.backends().current();
        Stream<Finding> always =
                Stream.of(action("fth-link", "Connections", () -> openOwn(Target.Kind.CONNECTION)));
        if (backend == null) {
            return always;
        }
        String name = Shown.inFull(backend.name());
        return Stream.concat(
                Stream.of(
                        action("fth-terminal", "New SQL tab", this::newSql),
                        action("fth-refresh-cw", "Read the structure again", this::refresh),
                        action(
                                "fth-rotate-cw",
                                "Connect again to " + name,
                                () -> desktop.reconnect(backend.settings())),
                        action(
                                "fth-x-circle",
                                "Disconnect from " + name,
                                () -> desktop.disconnect(backend))),
                always);
    }

    private Stream<Finding> ofFrame() {
        Stream<Finding> acts =
                Stream.of(
                        action("fth-settings", "Settings", () -> openOwn(Target.Kind.SETTINGS)),
                        action("fth-command", "All keys", () -> openOwn(Target.Kind.SETTINGS)),
                        action("fth-clipboard", "Copy diagnostics", this::copyDiagnostics),
                        action("fth-sun", "Theme: light or dark", this::switchTheme),
                        action("fth-sidebar", "Show or hide the sidebar", desktop::toggleSidebar),
                        action("fth-info", "Show or hide the inspector", desktop::toggleInspector),
                        action("fth-x", "Close the tab", () -> desktop.tabs().closeFront()));
        Stream<Finding> sizes =
                Look.ZOOMS.stream()
                        .map(size ->
                                new Finding(
                                        "fth-type",
                                        "Text size " + size + " %",
                                        "setting",
                                        "",
                                        () -> desktop.look().zoomProperty().set(size)));
        return Stream.concat(acts, sizes);
    }

    private static Finding action(String icon, String title, Runnable act) {
        return new Finding(icon, title, "action", "", act);
    }

    private void copyDiagnostics() {
        desktop.clips().put(String.join("\n", desktop.about().lines(desktop.backends())));
        desktop.announce("Copied the diagnostics. They hold no passwords and no data.");
    }

    private void switchTheme() {
        desktop.look().darkProperty().set(!desktop.look().darkProperty().get());
    }

    private void refresh() {
        Backend backend = desktop.backends().current();
        if (backend != null) {
            desktop.backends().refresh(backend).whenFailed(desktop::report);
        }
    }
}
