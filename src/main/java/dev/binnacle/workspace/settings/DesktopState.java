package dev.binnacle.workspace.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What the window showed when it closed, so that the next start shows it again.
 *
 * @param window null = never shown yet
 * @param tabs in the order shown
 * @param selected index into {@code tabs}; -1 = none
 * @param extras anything a screen wants to remember, by a name of its own
 */
public record DesktopState(
        @Nullable Window window, List<Tab> tabs, int selected, Map<String, String> extras) {
    public static final DesktopState EMPTY = new DesktopState(null, List.of(), -1, Map.of());

    public DesktopState {
        tabs = List.copyOf(tabs);
        extras = Map.copyOf(extras);
        selected = selected < tabs.size() ? Math.max(-1, selected) : tabs.size() - 1;
    }

    /** Position and size in screen pixels before it was maximised. */
    public record Window(int x, int y, int width, int height, boolean maximized) {}

    /**
     * An open tab.
     *
     * @param kind the screen's own word, such as {@code table} or {@code sql}
     * @param connection id of the connection it shows; null = none
     * @param details what the screen needs to show the same again
     */
    public record Tab(
            String kind, @Nullable String connection, String title, Map<String, String> details) {
        public Tab {
            details = Map.copyOf(details);
        }
    }
}
