package dev.binnacle.desktop.server;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.server.RunningServer.Account;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.List;

/** Who signed up. */
public final class PeopleController {
    private static final int MOST = 1000;
    private final ApiServer server;
    private final Latest<List<Account>> latest;
    private final PartTable<Account> lines;
    @FXML private TextField filter;
    @FXML private Label summary;
    @FXML private StatePane pane;

    PeopleController(Workbench workbench, ApiServer server) {
        this.server = server;
        latest = new Latest<>(workbench.jobs());
        lines =
                new PartTable<Account>(
                                "Users of the API, newest first",
                                each -> each.name() + " " + each.role() + " " + each.state())
                        .column("User", 260, Account::name)
                        .column("Role", 140, Account::role)
                        .column("State", 110, Account::state)
                        .code("Created", 160, each -> Amounts.clock(each.created()))
                        .code(
                                "Last signed in",
                                160,
                                each ->
                                        each.lastSignIn() == null
                                                ? "never"
                                                : Amounts.clock(each.lastSignIn()))
                        .code("Id", 280, Account::id);
    }

    @FXML
    private void initialize() {
        lines.filterBy(filter);
        pane.setContent(lines.view());
    }

    /** Reads the accounts. */
    void refresh() {
        RunningServer running = server.runningProperty().get();
        if (running != null) {
            pane.loading(
                    latest.start(
                            "Reading the users of the API",
                            progress -> running.people(MOST),
                            this::show,
                            problem -> pane.failed(problem, this::refresh)));
        }
    }

    private void show(List<Account> accounts) {
        lines.show(accounts);
        summary.setText(accounts.size() == MOST ? "first " + MOST : accounts.size() + " users");
        if (accounts.isEmpty()) {
            pane.empty(
                    server.keepsPeople()
                            ? "Nobody has signed up. The first POST to /auth/v1/signup makes the"
                                    + " tables of accounts in the schema auth."
                            : "This API is served without accounts.",
                    null,
                    () -> {});
        } else {
            pane.ready();
        }
    }
}
