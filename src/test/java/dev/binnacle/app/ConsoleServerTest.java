package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.run.RunChoice;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.RunPlan;
import dev.binnacle.api.run.SuiteRunner;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.MemoryClips;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.desktop.tour.YesQuestions;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The API of a backend, served by the console and seen in it. */
class ConsoleServerTest {
    private static final String PEOPLE = "Users of the API, newest first";
    private static final String TRAFFIC = "Requests answered, newest first";
    @TempDir Path folder;

    /** The console at work on one backend, whose API is in front. */
    private final class Desk implements AutoCloseable {
        private final Console console;
        private final Stage stage;
        private final Hand hand;
        private final MemoryClips clips = new MemoryClips();
        private final HttpClient client = HttpClient.newHttpClient();
        private String address = "";
        final Desktop desktop;

        Desk(@Nullable ConnectionSettings other) {
            Workspace workspace = Workspace.open(new WorkspaceFolder(folder.resolve("ws")));
            ConnectionSettings shown =
                    other == null ? DemoBackend.create(workspace.folder()) : other;
            workspace.store().connections().save(shown);
            console = new Console(workspace, "anna", clips, Secrets.none(), Workspaces.none());
            desktop = TestScreen.on(() -> console.desktop(new YesQuestions()));
            stage = TestScreen.show(desktop.scene());
            TestScreen.run(() -> {
                desktop.show(shown);
                desktop.open(Target.of(Target.Kind.SERVER, shown.id()));
            });
            hand = new Hand(desktop.scene());
        }

        Desk served() {
            hand.await("REST at /rest/v1");
            String top = TestScreen.on(() -> "" + desktop.scene().lookup(".server-address"));
            address = top.replaceAll(".*(http://127\\.0\\.0\\.1:\\d+).*", "$1");
            return this;
        }

        HttpResponse<String> send(String method, String path, String body, String... headers)
                throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        int lines(String table) {
            return TestScreen.on(() -> table(table).getItems().size());
        }

        private TableView<?> table(String words) {
            return desktop.scene().getRoot().lookupAll(".table-view").stream()
                    .filter(node -> words.equals(node.getAccessibleText()))
                    .map(TableView.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        HttpResponse<String> signIn() throws Exception {
            return send(
                    "POST",
                    "/auth/v1/token?grant_type=password",
                    "{\"email\":\"mate@example.com\",\"password\":\"fair winds\"}");
        }

        private MenuButton selectedUser() {
            return (MenuButton)
                    desktop.scene().getRoot().lookupAll(".menu-button").stream()
                            .filter(node -> ((MenuButton) node).getText().equals("Selected user"))
                            .findFirst()
                            .orElseThrow();
        }

        boolean offers(String words) {
            return TestScreen.on(() ->
                    selectedUser().getItems().stream().anyMatch(i -> i.getText().equals(words)));
        }

        void choose(String words) {
            TestScreen.await("a selected user", () -> !TestScreen.on(selectedUser()::isDisabled));
            TestScreen.run(() ->
                    selectedUser().getItems().stream()
                            .filter(item -> item.getText().equals(words))
                            .findFirst()
                            .orElseThrow()
                            .fire());
        }

        void part(int number) {
            TestScreen.run(() ->
                    ((TabPane) desktop.scene().getRoot().lookup(".server .part-tabs"))
                            .getSelectionModel()
                            .select(number));
        }

        @Override
        public void close() {
            client.close();
            TestScreen.run(desktop::close);
            TestScreen.close(stage);
            console.close();
        }
    }

    @Test
    void theDemoIsServedByItself() throws Exception {
        try (var desk = new Desk(null).served()) {
            assertThat(desk.send("GET", "/rest/v1/products?select=name&limit=2", "").statusCode())
                    .isEqualTo(200);
            assertThat(
                            desk.send(
                                            "GET",
                                            "/rest/v1/articles?limit=1",
                                            "",
                                            "Accept-Profile",
                                            "content")
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(desk.send("GET", "/rest/v1/orders?limit=1", "").statusCode()).isEqualTo(401);
            TestScreen.await("the traffic", () -> desk.lines(TRAFFIC) == 3);
            desk.part(1);
            TestScreen.await("the routes", () -> desk.hand.sees("/rest/v1/articles"));
            TestScreen.run(() -> role(desk).setValue("shop_clerk"));
            desk.hand.type("Filter by path", "pay");
            TestScreen.await("the action", () -> desk.hand.sees("/rest/v1/rpc/pay_order"));
            TestScreen.run(() ->
                    desk.desktop.open(
                            Target.newRequest("GET {{base}}/rest/v1/products?limit=1\n")));
            desk.hand.press("Send").await("200 OK");
            TestScreen.run(() ->
                    desk.desktop.open(
                            Target.newRequest(
                                    "# @role shop_clerk\nGET {{base}}/rest/v1/orders?limit=1\n")));
            desk.hand.press("Send").await("200 OK");
        }
    }

    @Test
    void theDemosRequestsPassTheirChecks() {
        try (var desk = new Desk(null).served();
                var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            Path demo = folder.resolve("ws/requests/demo");
            var runner =
                    new SuiteRunner(
                            sender,
                            RunChoice.of(false, 0, Duration.ZERO),
                            Clock.systemUTC(),
                            () ->
                                    new RunVariables(
                                            Map.of("base", desk.address),
                                            Map.of(),
                                            Clock.systemUTC()));
            List<RunOutcome> outcomes =
                    runner.run(
                            RunPlan.of(
                                    List.of(
                                            demo.resolve("products.hurl"),
                                            demo.resolve("dearest.hurl"),
                                            demo.resolveSibling("accounts/sign-up.hurl")),
                                    1),
                            Progress.none(),
                            outcome -> {});
            assertThat(outcomes).allSatisfy(each -> assertThat(each.told()).isEmpty());
            assertThat(outcomes).hasSize(3);
        }
    }

    @Test
    void whoSignsUpIsListedAndTheMailIsToBeRead() throws Exception {
        try (var desk = new Desk(null).served()) {
            desk.part(2);
            desk.hand.await("Nobody has signed up.");
            int status =
                    desk.send(
                                    "POST",
                                    "/auth/v1/signup",
                                    "{\"email\":\"skipper@example.com\",\"password\":\"fair"
                                            + " winds\"}",
                                    "Content-Type",
                                    "application/json")
                            .statusCode();
            assertThat(status).isEqualTo(200);
            TestScreen.await("the user", () -> desk.lines(PEOPLE) == 1);
            desk.part(3);
            TestScreen.await("the mail", () -> desk.lines("Mails, newest first") == 1);
        }
    }

    @Test
    void aUserIsAddedActedAsBannedAndDeleted() throws Exception {
        try (var desk = new Desk(null).served()) {
            desk.part(2);
            desk.hand.await("Nobody has signed up.").press("Add a user");
            desk.hand.type("Mail address of the new user", "mate@example.com");
            desk.hand.type("Password of the new user", "short").press("Add");
            desk.hand.await("Password should be at least 8 characters.");
            desk.hand.type("Password of the new user", "fair winds").press("Add");
            TestScreen.await("the user", () -> desk.lines(PEOPLE) == 1);
            TestScreen.run(() -> desk.table(PEOPLE).getSelectionModel().selectFirst());
            desk.choose("Copy a token that acts as this user");
            TestScreen.await("the token", () -> String.valueOf(desk.clips.get()).startsWith("ey"));
            String token = String.valueOf(desk.clips.get());
            assertThat(
                            desk.send(
                                            "GET",
                                            "/auth/v1/user",
                                            "",
                                            "Authorization",
                                            "Bearer " + token)
                                    .body())
                    .contains("mate@example.com");
            desk.choose("Ban");
            desk.hand.await("Banned mate@example.com");
            assertThat(desk.signIn().body()).contains("user_banned");
            TestScreen.await("the offer", () -> desk.offers("Lift the ban"));
            desk.choose("Lift the ban");
            desk.hand.await("Lifted the ban of mate@example.com");
            assertThat(desk.signIn().statusCode()).isEqualTo(200);
            desk.choose("Delete");
            desk.hand.await("Nobody has signed up.");
            assertThat(desk.signIn().body()).contains("invalid_credentials");
        }
    }

    @Test
    void whoAsksWithoutATokenActsAsIsChosenAndTheApiStops() throws Exception {
        try (var desk = new Desk(null).served()) {
            TestScreen.run(() -> visitor(desk).setValue("shop_reader"));
            TestScreen.await(
                    "the other start",
                    () -> desk.hand.sees("REST at /rest/v1") && !desk.address.isEmpty());
            desk.served();
            TestScreen.await(
                    "orders",
                    () -> desk.send("GET", "/rest/v1/orders?limit=1", "").statusCode() == 200);
            desk.hand.press("Stop").await("is not served from here");
            desk.hand.press("Serve the API").await("REST at /rest/v1");
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> role(Desk desk) {
        return (ComboBox<String>)
                desk.desktop.scene().getRoot().lookupAll(".combo-box").stream()
                        .filter(node ->
                                "Role whose routes are shown".equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> visitor(Desk desk) {
        return (ComboBox<String>)
                desk.desktop.scene().getRoot().lookup(".server-visitor .combo-box");
    }

    @Test
    void anotherDatabaseIsServedWhenAskedAndNothingIsMadeInIt() throws Exception {
        ConnectionSettings postgres = TestPostgres.newDatabase();
        var location = (Location.PostgreSql) postgres.location();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:%d/%s"
                                        .formatted(location.port(), location.database()),
                                postgres.user(),
                                "");
                var statement = connection.createStatement()) {
            statement.execute("create table ships (id int primary key, name text)");
            try (var desk = new Desk(postgres)) {
                desk.hand.await("is not served from here").press("Serve the API");
                desk.served();
                assertThat(desk.send("GET", "/rest/v1/ships", "").statusCode()).isEqualTo(401);
                TestScreen.await("the traffic", () -> desk.lines(TRAFFIC) == 1);
                try (var rows =
                        statement.executeQuery(
                                "select count(*) from pg_namespace where nspname = 'auth'")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isZero();
                }
            }
        }
    }
}
