package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.Map;

/** The tabs of the area. */
final class ApiTabs {
    private static final String AS_LOAD = "load";
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final ApiReader reader;

    ApiTabs(Workbench workbench, ApiServices services, ApiModel shared, ApiReader reader) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.reader = reader;
    }

    /**
     * What opens a request's text as load.
     *
     * @param path of the file; empty = it has none
     * @param text of the file as it stands in its tab
     */
    static Target load(String path, String text) {
        return new Target(
                Target.Kind.REQUEST, "", Map.of("path", path, "text", text, "shown as", AS_LOAD));
    }

    ContentTab open(Target target) {
        if (target.details().containsKey("socket")) {
            return socket(target);
        }
        if (target.detail("shown as").equals(AS_LOAD)) {
            return loaded(target);
        }
        return switch (target.kind()) {
            case RUN -> run(target);
            case IMPORT -> imported(target);
            default -> new RequestTab(workbench, services, shared, reader, target);
        };
    }

    private Node view(View view, Object controller) {
        return workbench.views().load(view, controller);
    }

    /** The name of a request's file, without folder and ending. */
    private static String name(Target target, String otherwise) {
        String path = target.detail("path");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.hurl$", "");
        return name.isEmpty() ? otherwise : name;
    }

    /** A run of a file, a folder or all requests. */
    private ContentTab run(Target target) {
        var run = new RunController(workbench, services, shared, target.detail("path"));
        return new StandingTab("Run " + name(target, "all"), view(View.RUN, run), () -> target)
                .on(Command.RUN, run::run)
                .whenShown(reader::readEnvironments)
                .whenClosed(run::dispose);
    }

    /** A request's text as load: its figures while it runs and after. */
    private ContentTab loaded(Target target) {
        var load = new LoadController(workbench, services, shared, target);
        String title = "Load " + name(target, "request");
        return new StandingTab(title, view(View.LOAD, load), () -> target)
                .on(Command.RUN, load::run)
                .whenClosed(load::dispose);
    }

    /** What another tool wrote, on its way into the workspace. */
    private ContentTab imported(Target target) {
        var bringing = new ImportController(workbench, services, reader, target.detail("into"));
        Node content = view(View.IMPORT, bringing);
        if (!target.detail("file").isEmpty()) {
            bringing.read(Path.of(target.detail("file")));
        }
        return new StandingTab("Import", content, () -> target).whenClosed(bringing::dispose);
    }

    /** A WebSocket. It is kept in no file: the tab remembers how it is opened. */
    private ContentTab socket(Target target) {
        var model = new SocketModel(target);
        var live = new LiveModel("message");
        var session = new SocketSession(workbench, services, shared, live);
        var socket = new SocketController(workbench, model, session, live);
        var variables =
                new VariablesController(workbench, services, shared, reader, model.request());
        return new StandingTab("WebSocket", view(View.SOCKET, socket), model::target)
                .inspecting(view(View.VARIABLES, variables))
                .on(Command.RUN, socket::run)
                .on(Command.FIND, socket::find)
                .whenShown(reader::readEnvironments)
                .whenClosed(() -> {
                    socket.dispose();
                    variables.dispose();
                });
    }
}
