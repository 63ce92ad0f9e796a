package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.testing.TestScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole desktop for tests: real jobs, a memory clipboard, questions that are answered yes. */
public final class TestDesktops {
    private TestDesktops() {}

    /** A desktop with these screens; its known connections and connector are the test's. */
    public static Desktop open(
            DatabaseConnector connector,
            List<ConnectionSettings> known,
            Function<Workbench, List<Screen>> screens) {
        return open(connector, known, screens, keeper(FrameState.first()));
    }

    public static Desktop open(
            DatabaseConnector connector,
            List<ConnectionSettings> known,
            Function<Workbench, List<Screen>> screens,
            StateKeeper keeper) {
        return open(
                connector,
                known,
                screens,
                keeper,
                desktop ->
                        target -> {
                            throw new IllegalStateException("no own tabs");
                        });
    }

    public static Desktop open(
            DatabaseConnector connector,
            List<ConnectionSettings> known,
            Function<Workbench, List<Screen>> screens,
            StateKeeper keeper,
            Function<Desktop, Function<Target, ContentTab>> own) {
        Jobs jobs = TestScreen.jobs();
        return TestScreen.on(() -> {
            var backends = new Backends(jobs, connector);
            backends.known().setAll(known);
            return new Desktop(
                    new ShellParts(
                            jobs,
                            backends,
                            new MemoryClips(),
                            yes(),
                            keeper,
                            Workspaces.none(),
                            new About("1", Path.of("w"), Path.of("w/log")),
                            Deeds.none(),
                            ApiDoor.none(),
                            screens,
                            own));
        });
    }

    /** Keeps the last state in memory. */
    public static StateKeeper keeper(FrameState first) {
        return new StateKeeper() {
            private FrameState state = first;

            @Override
            public FrameState load() {
                return state;
            }

            @Override
            public void save(FrameState now) {
                state = now;
            }
        };
    }

    /** Answers every confirmation with yes, and has no secrets or files to give. */
    public static Questions yes() {
        return new Questions() {
            @Override
            public void confirm(
                    String title, String sentence, String verb, Runnable yes, Runnable no) {
                yes.run();
            }

            @Override
            public void secret(
                    String title, String sentence, Consumer<String> answer, Runnable dismissed) {
                dismissed.run();
            }

            @Override
            public void openFile(String title, Consumer<Path> chosen) {}

            @Override
            public void openFolder(String title, Consumer<Path> chosen) {}

            @Override
            public void saveFile(String title, String name, Consumer<Path> chosen) {}
        };
    }
}
