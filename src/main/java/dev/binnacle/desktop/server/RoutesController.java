package dev.binnacle.desktop.server;

import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.server.RunningServer.Route;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import java.util.List;

/** What a role may call; a request to it is a double click away. */
public final class RoutesController {
    private final Workbench workbench;
    private final ApiServer server;
    private final Latest<List<Route>> latest;
    private final PartTable<Route> lines;
    @FXML private TextField filter;
    @FXML private ComboBox<String> role;
    @FXML private Label summary;
    @FXML private StatePane pane;

    RoutesController(Workbench workbench, ApiServer server) {
        this.workbench = workbench;
        this.server = server;
        latest = new Latest<>(workbench.jobs());
        lines =
                new PartTable<Route>("What may be called", each -> each.path() + " " + each.kind())
                        .code("Methods", 124, Route::methods)
                        .code("Path", 360, Route::path)
                        .column("Schema", 96, each -> each.profile())
                        .column("Kind", 80, Route::kind)
                        .column("Comment", 240, Route::comment);
    }

    @FXML
    private void initialize() {
        lines.filterBy(filter);
        pane.setContent(lines.view());
        lines.view()
                .setOnMouseClicked(event -> {
                    if (event.getClickCount() == 2) {
                        call();
                    }
                });
        lines.view()
                .setOnKeyPressed(event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        call();
                    }
                });
        server.rolesProperty()
                .subscribe(roles -> {
                    String before = role.getValue();
                    role.getItems().setAll(roles);
                    String visitor = server.visitorProperty().get();
                    role.setValue(
                            before != null && roles.contains(before)
                                    ? before
                                    : visitor != null && roles.contains(visitor)
                                            ? visitor
                                            : roles.isEmpty() ? null : roles.getFirst());
                });
        role.valueProperty().addListener(change -> refresh());
    }

    /** Reads what the chosen role may call. */
    void refresh() {
        RunningServer running = server.runningProperty().get();
        String as = role.getValue();
        if (running == null) {
            return;
        }
        if (as == null) {
            pane.empty("Choose a role to see what it may call.", null, () -> {});
            return;
        }
        pane.loading(
                latest.start(
                        "Reading what " + as + " may call",
                        progress -> running.routes(as),
                        routes -> show(as, routes),
                        problem -> pane.failed(problem, this::refresh)));
    }

    private void show(String as, List<Route> routes) {
        lines.show(routes);
        summary.setText(routes.size() + " routes");
        if (routes.isEmpty()) {
            pane.empty(
                    as + " may call nothing: a table is reachable only by a grant.",
                    "Open the access matrix",
                    () -> workbench.open(Target.of(Target.Kind.MATRIX, server.backend().id())));
        } else {
            pane.ready();
        }
    }

    private void call() {
        Route chosen = lines.view().getSelectionModel().getSelectedItem();
        RunningServer running = server.runningProperty().get();
        String as = role.getValue();
        if (chosen == null || running == null || as == null) {
            return;
        }
        String method = chosen.methods().startsWith("GET") ? "GET" : "POST";
        var text = new StringBuilder();
        text.append(method).append(" {{base}}").append(chosen.path());
        text.append(method.equals("GET") ? "?limit=20\n" : "\n");
        // the token itself never stands in a text that may be kept in git
        text.append("Authorization: Bearer {{").append(RoleLogin.tokenName(as)).append("}}\n");
        if (!chosen.profile().isEmpty()) {
            text.append(method.equals("GET") ? "Accept" : "Content");
            text.append("-Profile: ").append(chosen.profile()).append('\n');
        }
        if (method.equals("POST")) {
            text.append("{}\n");
        }
        workbench.open(Target.newRequest(text.toString()));
    }
}
