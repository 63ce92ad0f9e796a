package dev.binnacle.desktop.tour;

import dev.binnacle.database.Table;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The backend's own API: served, asked, its traffic seen, and what may be called. */
final class ServerSteps {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int SOME = 12;

    private ServerSteps() {}

    static TourStep step() {
        return new TourStep("The backend's own API answers", ServerSteps::serve);
    }

    private static String serve(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(
                () -> driver.desktop().open(Target.of(Target.Kind.SERVER, ground.backend().id())));
        driver.rest();
        if (driver.says("is not served from here")) {
            ground.album().take("54-api-off");
            driver.press("Serve the API");
        }
        driver.awaitWords("REST at /rest/v1");
        String address =
                driver.find(Label.class, label -> label.getText().startsWith("http://127."))
                        .map(label -> driver.on(label::getText))
                        .orElseThrow(() -> new TourFailure("no address is shown"));
        int answered = ask(address + "/rest/v1/");
        List<Table> tables =
                ground.backend().catalog().schemas().stream()
                        .filter(schema ->
                                schema.name().equals(ground.backend().catalog().defaultSchema()))
                        .flatMap(schema -> schema.tables().stream())
                        .limit(SOME)
                        .toList();
        for (Table table : tables) {
            String name = URLEncoder.encode(table.name().name(), StandardCharsets.UTF_8);
            ask(address + "/rest/v1/" + name.replace("+", "%20") + "?limit=20");
        }
        int missing = ask(address + "/rest/v1/nothing_of_this_name");
        TourGround.expect(
                true,
                missing == NOT_FOUND || missing == UNAUTHORIZED,
                "whether what is not there is refused, with " + missing);
        TableView<?> traffic = driver.the(TableView.class, "Requests answered, newest first");
        driver.await("the traffic", () -> traffic.getItems().size() >= tables.size() + 2);
        driver.run(() -> traffic.getSelectionModel().selectFirst());
        ground.album().take("55-api-traffic");
        driver.tab("Routes", "Traffic");
        driver.rest();
        ground.album().take("56-api-routes");
        driver.tab("Users", "Traffic");
        driver.rest();
        ground.album().take("57-api-users");
        driver.tab("Traffic", "Routes");
        return address + " answered with " + answered + " and " + missing;
    }

    private static int ask(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
