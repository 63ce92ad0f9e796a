package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The area of requests: kept as files, sent, answered, remembered. */
public final class ApiScreen implements Screen {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel model;
    private final ApiReader reader;
    private final ApiTabs tabs;

    public ApiScreen(Workbench workbench, ApiServices services) {
        this.workbench = workbench;
        this.services = services;
        model = new ApiModel(services);
        reader = new ApiReader(workbench, services, model);
        tabs = new ApiTabs(workbench, services, model, reader);
    }

    /** A new request that has no file yet. */
    static Target fresh() {
        return new Target(
                Target.Kind.REQUEST, "", Map.of("path", "", "id", UUID.randomUUID().toString()));
    }

    /** A WebSocket, asked for as this request says; empty = a new one. */
    static Target socket(String text) {
        return new Target(
                Target.Kind.REQUEST,
                "",
                Map.of("socket", text, "message", "", "id", UUID.randomUUID().toString()));
    }

    static Target target(String path) {
        return new Target(Target.Kind.REQUEST, "", Map.of("path", path));
    }

    /** A run of a request file, of a folder, or of all: an empty path. */
    static Target run(String path) {
        return new Target(Target.Kind.RUN, "", Map.of("path", path));
    }

    /** What another tool wrote, to come into a folder; an empty path is the top. */
    static Target bring(String into) {
        return new Target(Target.Kind.IMPORT, "", Map.of("into", into));
    }

    @Override
    public Area area() {
        return Area.API;
    }

    @Override
    public Node sidebar() {
        reader.readAll();
        Node requests =
                workbench
                        .views()
                        .load(
                                View.REQUESTS,
                                new RequestsController(workbench, services, model, reader));
        Node history =
                workbench
                        .views()
                        .load(
                                View.REQUEST_HISTORY,
                                new HistoryController(workbench, services, model, reader));
        var split = new SplitPane(requests, history);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        return split;
    }

    @Override
    public ContentTab open(Target target) {
        return tabs.open(target);
    }

    @Override
    public void prepare() {
        if (model.requests().isEmpty()) {
            reader.readTree().whenDone(read -> workbench.refreshTitles());
        }
    }

    @Override
    public List<Finding> find(String query) {
        var found = new ArrayList<Finding>();
        if ("new request".contains(query)) {
            found.add(
                    new Finding(
                            "fth-plus",
                            "New request",
                            "action",
                            "",
                            () -> workbench.open(fresh())));
        }
        if ("import requests".contains(query)) {
            found.add(
                    new Finding(
                            "fth-download",
                            "Import requests",
                            "action",
                            "",
                            () -> workbench.open(bring(""))));
        }
        if ("new websocket".contains(query)) {
            found.add(
                    new Finding(
                            "fth-radio",
                            "New WebSocket",
                            "action",
                            "",
                            () -> workbench.open(socket(""))));
        }
        if ("run all requests".contains(query)) {
            found.add(
                    new Finding(
                            "fth-play",
                            "Run all requests",
                            "action",
                            "",
                            () -> workbench.open(run(""))));
        }
        for (CollectionNode.RequestFile file : model.requests()) {
            if ((file.path() + " " + file.url() + " " + file.words())
                    .toLowerCase(Locale.ROOT)
                    .contains(query)) {
                found.add(
                        new Finding(
                                Area.API.icon(),
                                file.path(),
                                "request",
                                file.method(),
                                () -> workbench.open(target(file.path()))));
            }
        }
        return found;
    }
}
