package dev.binnacle.desktop.server;

import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.server.RunningServer.Account;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Who signed up: they are listed, added, banned and deleted, and requests can act as they. */
public final class PeopleController {
    private static final int MOST = 1000;
    private static final String USUAL_ROLE = "authenticated";
    private static final String BANNED = "banned";
    private final Workbench workbench;
    private final ApiServer server;
    private final Consumer<String> detail;
    private final Latest<List<Account>> latest;
    private final PartTable<Account> lines;
    @FXML private TextField filter;
    @FXML private Label summary;
    @FXML private Button offer;
    @FXML private MenuButton chosen;
    @FXML private MenuItem ban;
    @FXML private HBox form;
    @FXML private TextField mail;
    @FXML private PasswordField password;
    @FXML private ComboBox<String> role;
    @FXML private Button add;
    @FXML private Label refusal;
    @FXML private StatePane pane;

    PeopleController(Workbench workbench, ApiServer server, Consumer<String> detail) {
        this.workbench = workbench;
        this.detail = detail;
        this.server = server;
        latest = new Latest<>(workbench.jobs());
        lines =
                new PartTable<Account>(
                                "Users of the API, newest first",
                                each -> each.name() + " " + each.role() + " " + each.state())
                        .column("User", 260, Account::name)
                        .column("Role", 140, Account::role)
                        .column("State", 110, Account::state)
                        .code("Last signed in", 170, PeopleController::lastSignIn);
    }

    private static String lastSignIn(Account account) {
        return account.lastSignIn() == null ? "never" : Amounts.clock(account.lastSignIn());
    }

    private static String all(Account account) {
        return """
        %s

        Id              %s
        Role            %s
        State           %s
        Created         %s
        Last signed in  %s\
        """
                .formatted(
                        account.name(),
                        account.id(),
                        account.role(),
                        account.state(),
                        Amounts.clock(account.created()),
                        lastSignIn(account));
    }

    @FXML
    private void initialize() {
        lines.filterBy(filter);
        pane.setContent(lines.view());
        form.managedProperty().bind(form.visibleProperty());
        form.setVisible(false);
        add.disableProperty()
                .bind(mail.textProperty().isEmpty().or(password.textProperty().isEmpty()));
        server.rolesProperty().subscribe(this::listRoles);
        lines.view()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(selected -> {
                    chosen.setDisable(selected == null);
                    ban.setText(isBanned(selected) ? "Lift the ban" : "Ban");
                    detail.accept(selected == null ? "" : all(selected));
                });
    }

    private void listRoles(List<String> roles) {
        role.getItems().setAll(roles);
        role.setValue(roles.contains(USUAL_ROLE) || roles.isEmpty() ? USUAL_ROLE : null);
    }

    private static boolean isBanned(@Nullable Account account) {
        return account != null && account.state().equals(BANNED);
    }

    /** Reads the accounts. */
    void refresh() {
        offer.setDisable(!server.keepsPeople());
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
        Account before = selected();
        lines.show(accounts);
        if (before != null) {
            accounts.stream()
                    .filter(each -> each.id().equals(before.id()))
                    .findFirst()
                    .ifPresent(lines.view().getSelectionModel()::select);
        }
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

    private @Nullable Account selected() {
        return lines.view().getSelectionModel().getSelectedItem();
    }

    @FXML
    private void offerForm() {
        refusal.setText("");
        form.setVisible(true);
        mail.requestFocus();
    }

    @FXML
    private void closeForm() {
        form.setVisible(false);
        mail.clear();
        password.clear();
    }

    @FXML
    private void add() {
        RunningServer running = server.runningProperty().get();
        if (running == null || add.isDisabled()) {
            return;
        }
        String address = mail.getText().strip();
        String secret = password.getText();
        String as = role.getValue() == null ? "" : role.getValue();
        refusal.setText("");
        workbench
                .jobs()
                .start(
                        "Adding " + address,
                        progress -> {
                            running.addPerson(address, secret, as);
                            return address;
                        })
                .whenDone(added -> {
                    closeForm();
                    done("Added " + added + ", a user of the API");
                })
                .whenFailed(problem -> refusal.setText(problem.sentence()));
    }

    @FXML
    private void ban() {
        Account account = selected();
        if (account != null) {
            boolean lift = isBanned(account);
            change(
                    running -> running.ban(account, !lift),
                    (lift ? "Lifted the ban of " : "Banned ") + account.name());
        }
    }

    @FXML
    private void delete() {
        Account account = selected();
        if (account != null) {
            workbench
                    .questions()
                    .confirm(
                            "Delete a user",
                            "Delete "
                                    + account.name()
                                    + " with all sessions and second factors? This cannot be"
                                    + " undone; a ban can.",
                            "Delete the user",
                            () ->
                                    change(
                                            running -> running.delete(account),
                                            "Deleted " + account.name()));
        }
    }

    private void change(Consumer<RunningServer> deed, String told) {
        RunningServer running = server.runningProperty().get();
        if (running != null) {
            Job<String> job =
                    workbench
                            .jobs()
                            .start(
                                    "Changing a user of the API",
                                    progress -> {
                                        deed.accept(running);
                                        return told;
                                    });
            job.whenDone(this::done).whenFailed(workbench::report);
        }
    }

    private void done(String told) {
        workbench.deeds().note(server.backend(), told, List.of(), -1);
        workbench.announce(told);
        refresh();
    }

    @FXML
    private void copyToken() {
        Account account = selected();
        RunningServer running = server.runningProperty().get();
        if (account != null && running != null) {
            workbench
                    .jobs()
                    .start("Signing in as " + account.name(), progress -> running.tokenOf(account))
                    .whenDone(token -> {
                        workbench.clips().put(token);
                        workbench.announce("Copied a token of a new session of " + account.name());
                        refresh();
                    })
                    .whenFailed(workbench::report);
        }
    }
}
