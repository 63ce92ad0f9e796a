package dev.binnacle.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The shell's own acts: their keys, and what the palette finds. */
final class Actions {
    private static final int MOST = 60;

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

    /** Everything the palette finds, best first: names that begin so, then the rest. */
    List<Finding> find(String query) {
        var found = new ArrayList<Finding>();
        if (!query.isEmpty()) {
            desktop.screens().forEach(screen -> found.addAll(screen.find(query)));
        }
        own().filter(finding -> matches(finding, query)).forEach(found::add);
        return found.stream()
                .sorted((a, b) -> Integer.compare(rank(a, query), rank(b, query)))
                .limit(MOST)
                .toList();
    }

    private static int rank(Finding finding, String query) {
        String title = finding.title().toLowerCase(Locale.ROOT);
        return title.equals(query)
                ? 0
                : title.startsWith(query) ? 1 : title.contains(query) ? 2 : 3;
    }

    private static boolean matches(Finding finding, String query) {
        return finding.title().toLowerCase(Locale.ROOT).contains(query);
    }

    private Stream<Finding> own() {
        Stream<Finding> backends =
                desktop.backends().known().stream()
                        .map(settings ->
                                new Finding(
                                        "fth-database",
                                        settings.name(),
                                        "backend",
                                        settings.location().display(),
                                        () -> desktop.show(settings)));
        Stream<Finding> areas =
                desktop.screens().stream()
                        .map(screen ->
                                action(
                                        screen.area().icon(),
                                        "Go to " + screen.area().title(),
                                        () -> desktop.showArea(screen.area())));
        Stream<Finding> acts =
                Stream.of(
                        action("fth-terminal", "New SQL tab", this::newSql),
                        action("fth-link", "Connections", () -> openOwn(Target.Kind.CONNECTION)),
                        action("fth-settings", "Settings", () -> openOwn(Target.Kind.SETTINGS)),
                        action("fth-refresh-cw", "Read the structure again", this::refresh),
                        action("fth-sun", "Light or dark", this::switchTheme),
                        action("fth-sidebar", "Show or hide the sidebar", desktop::toggleSidebar),
                        action("fth-info", "Show or hide the inspector", desktop::toggleInspector),
                        action("fth-zoom-in", "Larger text", () -> desktop.look().zoom(1)),
                        action("fth-zoom-out", "Smaller text", () -> desktop.look().zoom(-1)));
        return Stream.of(acts, areas, backends).flatMap(findings -> findings);
    }

    private static Finding action(String icon, String title, Runnable act) {
        return new Finding(icon, title, "action", "", act);
    }

    private void switchTheme() {
        desktop.look().darkProperty().set(!desktop.look().darkProperty().get());
    }

    private void refresh() {
        Backend backend = desktop.backends().current();
        if (backend != null) {
            desktop.backends().refresh(backend);
        }
    }
}
