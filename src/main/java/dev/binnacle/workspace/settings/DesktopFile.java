package dev.binnacle.workspace.settings;

import dev.binnacle.workspace.settings.DesktopState.Tab;
import dev.binnacle.workspace.settings.DesktopState.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the {@link DesktopState} in a file of its own, readable before the store opens. */
public final class DesktopFile {
    private static final String EXTRA = "extra.";

    private final PropertiesFile file;

    public DesktopFile(Path file) {
        this.file = new PropertiesFile(file);
    }

    /** What was saved last; the empty state when nothing readable was. */
    public DesktopState read() {
        Map<String, String> entries = file.read();
        return new DesktopState(
                window(entries.get("window")),
                tabs(entries),
                number(entries.getOrDefault("selected", "-1")),
                under(EXTRA, entries));
    }

    public void save(DesktopState state) {
        var entries = new TreeMap<String, String>();
        Window window = state.window();
        if (window != null) {
            entries.put(
                    "window",
                    window.x()
                            + " "
                            + window.y()
                            + " "
                            + window.width()
                            + " "
                            + window.height()
                            + (window.maximized() ? " 1" : " 0"));
        }
        entries.put("selected", Integer.toString(state.selected()));
        for (int i = 0; i < state.tabs().size(); i++) {
            put(entries, prefix(i), state.tabs().get(i));
        }
        state.extras().forEach((name, value) -> entries.put(EXTRA + name, value));
        file.write(entries);
    }

    private static void put(Map<String, String> entries, String prefix, Tab tab) {
        entries.put(prefix + "kind", tab.kind());
        entries.put(prefix + "title", tab.title());
        String connection = tab.connection();
        if (connection != null) {
            entries.put(prefix + "connection", connection);
        }
        tab.details().forEach((name, value) -> entries.put(prefix + "detail." + name, value));
    }

    private static List<Tab> tabs(Map<String, String> entries) {
        var tabs = new ArrayList<Tab>();
        String kind;
        while ((kind = entries.get(prefix(tabs.size()) + "kind")) != null) {
            String prefix = prefix(tabs.size());
            tabs.add(
                    new Tab(
                            kind,
                            entries.get(prefix + "connection"),
                            entries.getOrDefault(prefix + "title", kind),
                            under(prefix + "detail.", entries)));
        }
        return tabs;
    }

    private static String prefix(int index) {
        // three digits keep the file in the order of the screen
        return "tab.%03d.".formatted(index);
    }

    private static Map<String, String> under(String prefix, Map<String, String> entries) {
        var found = new TreeMap<String, String>();
        entries.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static @Nullable Window window(@Nullable String text) {
        if (text == null || !text.matches("(-?\\d{1,6} ){4}[01]")) {
            return null;
        }
        int[] n = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Window(n[0], n[1], n[2], n[3], n[4] == 1);
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
