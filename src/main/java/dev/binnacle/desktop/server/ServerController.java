package dev.binnacle.desktop.server;

import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.ApiDoor;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The API that is served from here: starts and stops it, and shows what is known of it. */
public final class ServerController {
    private static final String NOBODY = "nobody: they are refused";
    private final Workbench workbench;
    private final ApiServers servers;
    private final ApiServer server;
    private final TextArea detail = new TextArea();
    private final TrafficController traffic;
    private final RoutesController routes;
    private final PeopleController people;
    private final MailsController mails;
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.millis(500), event -> follow()));
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean filling;
    @FXML private StatePane pane;
    @FXML private Label address;
    @FXML private Label facts;
    @FXML private MenuButton tokens;
    @FXML private ComboBox<String> visitor;
    @FXML private TabPane parts;
    @FXML private Tab trafficTab;
    @FXML private Tab routesTab;
    @FXML private Tab peopleTab;
    @FXML private Tab mailsTab;

    ServerController(Workbench workbench, ApiServers servers, ApiServer server) {
        this.workbench = workbench;
        this.servers = servers;
        this.server = server;
        traffic = new TrafficController(detail::setText);
        routes = new RoutesController(workbench, server);
        people = new PeopleController(workbench, server, detail::setText);
        mails = new MailsController(workbench, server, detail::setText);
    }

    @FXML
    private void initialize() {
        detail.setPromptText("Select a line to see all of it.");
        detail.setEditable(false);
        detail.setWrapText(true);
        detail.getStyleClass().addAll("mono", "event-detail");
        detail.setAccessibleText("The selected line");
        trafficTab.setContent(workbench.views().load(View.TRAFFIC, traffic));
        routesTab.setContent(workbench.views().load(View.ROUTES, routes));
        peopleTab.setContent(workbench.views().load(View.PEOPLE, people));
        mailsTab.setContent(workbench.views().load(View.MAILS, mails));
        clock.setCycleCount(Animation.INDEFINITE);
        subscriptions =
                server.lineProperty()
                        .subscribe(line -> show(line))
                        .and(server.rolesProperty().subscribe(this::listRoles))
                        .and(
                                parts.getSelectionModel()
                                        .selectedItemProperty()
                                        .subscribe(tab -> chosen()));
        visitor.valueProperty().addListener((property, old, now) -> chooseVisitor(now));
    }

    Node detail() {
        return detail;
    }

    private void show(ApiDoor.Line line) {
        switch (line.state()) {
            case ON -> showRunning();
            case STARTING -> pane.empty("The API starts.", null, () -> {});
            case FAILED -> showFailed(server.problem());
            case OFF -> showOff();
        }
        if (line.state() == ApiDoor.State.ON) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void showRunning() {
        RunningServer running = server.runningProperty().get();
        address.setText(running == null ? "" : running.address());
        facts.setText(
                server.keepsPeople()
                        ? "REST at /rest/v1 · /auth/v1 · /docs"
                        : "REST at /rest/v1 · /docs");
        traffic.begin();
        pane.ready();
        refresh();
    }

    private void showFailed(@Nullable Problem problem) {
        if (problem != null) {
            pane.failed(problem, () -> servers.start(server, server.keepsPeople()));
        }
    }

    /** What starting would make is said before it is asked for. */
    private void showOff() {
        boolean embedded = ApiServers.embedded(server.backend());
        pane.empty(
                "This backend's API is not served from here. Serving it listens on this machine"
                        + " alone and lets each request do what its role may. It makes nothing in"
                        + " the database"
                        + (embedded ? " but a login for each role that asks." : ".")
                        + " With accounts, the first one who signs up makes the tables of users and"
                        + " sessions in a schema auth.",
                "Serve the API",
                () -> servers.start(server, false));
        pane.offer("Serve it with accounts", () -> servers.start(server, true));
    }

    private void listRoles(List<String> roles) {
        filling = true;
        var choices = new ArrayList<String>();
        choices.add(NOBODY);
        choices.addAll(roles);
        visitor.getItems().setAll(choices);
        String now = server.visitorProperty().get();
        visitor.setValue(now == null || now.isEmpty() ? NOBODY : now);
        filling = false;
        tokens.getItems()
                .setAll(
                        roles.stream()
                                .map(role -> {
                                    var item = new MenuItem(role);
                                    item.setMnemonicParsing(false);
                                    item.setOnAction(event -> copyToken(role));
                                    return item;
                                })
                                .toList());
    }

    /** Takes a start anew, for every request asks as whom it acts. */
    private void chooseVisitor(@Nullable String role) {
        if (filling || role == null) {
            return;
        }
        server.visitorProperty().set(role.equals(NOBODY) ? "" : role);
        servers.restart(server);
    }

    private void copyToken(String role) {
        RunningServer running = server.runningProperty().get();
        if (running != null) {
            workbench.clips().put(running.token(role));
            workbench.announce("Copied a token that acts as " + role + " for a day");
        }
    }

    @FXML
    private void copyAddress() {
        workbench.clips().put(address.getText());
        workbench.announce("Copied " + address.getText());
    }

    @FXML
    private void stop() {
        servers.stop(server);
    }

    private void follow() {
        RunningServer running = server.runningProperty().get();
        if (running != null && pane.getScene() != null && traffic.follow(running)) {
            Tab shown = parts.getSelectionModel().getSelectedItem();
            if (shown == peopleTab || shown == mailsTab) {
                read(shown);
            }
        }
    }

    private void chosen() {
        detail.clear();
        read(parts.getSelectionModel().getSelectedItem());
    }

    private void read(@Nullable Tab shown) {
        if (shown == routesTab) {
            routes.refresh();
        } else if (shown == peopleTab) {
            people.refresh();
        } else if (shown == mailsTab) {
            mails.refresh();
        }
    }

    /** Reads again what is shown. */
    void refresh() {
        follow();
        chosen();
    }

    void end() {
        clock.stop();
        subscriptions.unsubscribe();
    }
}
