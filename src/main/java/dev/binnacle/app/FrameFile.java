package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.FrameState;
import dev.binnacle.desktop.shell.Look;
import dev.binnacle.desktop.shell.StateKeeper;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.settings.DesktopState;
import dev.binnacle.workspace.settings.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The frame's state in the workspace's files, readable before the store opens. */
final class FrameFile implements StateKeeper {
    /** The name, among the desktop's extras, of the connection that was in front. */
    static final String CONNECTION = "connection";

    private static final Logger LOG = LoggerFactory.getLogger(FrameFile.class);

    private final Workspace workspace;
    private final Executor writer;

    /**
     * @param writer runs the writing, one after the other
     */
    FrameFile(Workspace workspace, Executor writer) {
        this.workspace = workspace;
        this.writer = writer;
    }

    @Override
    public FrameState load() {
        DesktopState state = workspace.desktop().read();
        Settings settings = workspace.settings().read();
        FrameState first = FrameState.first();
        DesktopState.Window window = state.window();
        Map<String, String> extras = state.extras();
        return new FrameState(
                settings.theme() == Settings.Theme.DARK,
                Look.ZOOMS.contains(settings.zoom()) ? settings.zoom() : first.zoom(),
                window == null ? first.width() : Math.clamp(window.width(), 900, 8000),
                window == null ? first.height() : Math.clamp(window.height(), 600, 8000),
                !"false".equals(extras.get("sidebar")),
                !"false".equals(extras.get("inspector")),
                named(Area.values(), extras.getOrDefault("area", "")).orElse(first.area()),
                targets(state.tabs()),
                state.selected(),
                extras.getOrDefault(CONNECTION, firstConnection()));
    }

    /** With no word of what was in front, as after a damaged file: the first one there is. */
    private String firstConnection() {
        return workspace.lastConnections().stream()
                .findFirst()
                .map(ConnectionSettings::id)
                .orElse("");
    }

    private static List<Target> targets(List<DesktopState.Tab> tabs) {
        return tabs.stream().flatMap(tab -> target(tab).stream()).toList();
    }

    private static Optional<Target> target(DesktopState.Tab tab) {
        String connection = tab.connection() == null ? "" : tab.connection();
        return named(Target.Kind.values(), tab.kind())
                .map(kind -> new Target(kind, connection, tab.details()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public void save(FrameState state) {
        writer.execute(() -> write(state));
    }

    private void write(FrameState state) {
        try {
            workspace
                    .desktop()
                    .save(
                            new DesktopState(
                                    new DesktopState.Window(
                                            0, 0, (int) state.width(), (int) state.height(), false),
                                    state.tabs().stream().map(FrameFile::tab).toList(),
                                    state.front(),
                                    Map.of(
                                            "sidebar",
                                            String.valueOf(state.sidebar()),
                                            "inspector",
                                            String.valueOf(state.inspector()),
                                            "area",
                                            state.area().name(),
                                            CONNECTION,
                                            state.connection())));
            Settings.Theme theme = state.dark() ? Settings.Theme.DARK : Settings.Theme.LIGHT;
            Settings old = workspace.settings().read();
            Settings now = old.theme(theme).zoom(state.zoom());
            if (!now.equals(old)) {
                workspace.settings().save(now);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The desktop's state was not saved", failure);
        }
    }

    private static DesktopState.Tab tab(Target target) {
        return new DesktopState.Tab(
                target.kind().name(),
                target.connection().isEmpty() ? null : target.connection(),
                "",
                target.details());
    }
}
