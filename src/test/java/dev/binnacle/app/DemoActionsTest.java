package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.cli.TypesCommand;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The demo's two actions over HTTP. */
class DemoActionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "a secret of more than thirty-two characters";
    private static final String CLERK = "shop_clerk";
    private static final String EDITOR = "content_editor";
    @TempDir Path folder;

    private record Reply(int status, JsonNode body) {
        String at(String name) {
            return body.path(name).asString();
        }
    }

    @Test
    void anOrderIsPaidOnceAndAnArticlePublishedOnceOverTheEmbeddedDemo() throws Exception {
        var workspace = new WorkspaceFolder(folder.resolve("w"));
        workspace.prepare();
        tried(DemoBackend.create(workspace), workspace.root().resolve("actions"));
    }

    @Test
    void theSameOverThePostgreSqlDemo() throws Exception {
        for (String name : List.of("pay-order.yaml", "publish-article.yaml")) {
            try (InputStream file =
                    DemoBackend.class.getResourceAsStream("/demo/actions/" + name)) {
                Files.copy(file, folder.resolve(name));
            }
        }
        ConnectionSettings database = TestPostgres.newDatabase();
        var place = (Location.PostgreSql) database.location();
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://%s:%d/%s?user=postgres"
                                .formatted(place.host(), place.port(), place.database()))) {
            DemoBackend.loadPostgreSql(connection);
        }
        tried(database, folder);
    }

    private static void tried(ConnectionSettings demo, Path actions)
            throws IOException, InterruptedException, JOSEException, SQLException {
        var settings =
                new ServerSettings(
                        Map.of(
                                "server-port", "0",
                                "db-schemas", "public,content",
                                "db-pool", "4",
                                "jwt-secret", SECRET,
                                "binnacle-actions", actions.toString()));
        try (ServedBackend served =
                ServedBackend.start(
                        demo, Secrets.none(), settings, true, ServedBackend.People.NONE)) {
            assertThat(served.actionProblems()).isEmpty();
            String at = served.address() + "/rest/v1";
            orders(at);
            articles(at);
        }
        String types =
                new LiveTypes(Secrets.none())
                        .write(url(demo), TypesCommand.Language.TS, List.of("public"), actions);
        assertThat(types).contains("pay_order: {", "method?: string", "publish_article: {");
    }

    private static String url(ConnectionSettings demo) {
        return demo.location() instanceof Location.PostgreSql place
                ? "postgresql://%s@%s:%d/%s"
                        .formatted(demo.user(), place.host(), place.port(), place.database())
                : "jdbc:h2:file:%s;USER=%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                        .formatted(((Location.H2File) demo.location()).path(), demo.user());
    }

    private static void orders(String at) throws IOException, InterruptedException, JOSEException {
        String open = "/orders?status=eq.placed&total=gt.0&select=id,total,number&order=id&limit=1";
        JsonNode order = send("GET", at + open, CLERK, "").body().path(0);
        int id = order.path("id").intValue();
        String body = "{\"order\": " + id + ", \"method\": \"transfer\"}";
        assertThat(send("POST", at + "/rpc/pay_order", EDITOR, body).status()).isEqualTo(403);
        Reply gold = send("POST", at + "/rpc/pay_order", CLERK, body.replace("transfer", "gold"));
        assertThat(gold.status()).isEqualTo(400);
        Reply paid = send("POST", at + "/rpc/pay_order", CLERK, body);
        assertThat(paid.status()).as(paid.body().toString()).isEqualTo(200);
        assertThat(paid.body().path("amount")).isEqualTo(order.path("total"));
        assertThat(paid.body().path("number")).isEqualTo(order.path("number"));
        Reply again = send("POST", at + "/rpc/pay_order", CLERK, body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("message")).isEqualTo("Order " + id + " does not wait for a payment.");
        assertThat(send("POST", at + "/rpc/pay_order", CLERK, "{\"order\": 999999}").status())
                .isEqualTo(404);
        Reply payments =
                send(
                        "GET",
                        at + "/payments?method=eq.transfer&id=eq." + paid.at("payment"),
                        CLERK,
                        "");
        assertThat(payments.body().path(0).path("order_id").intValue()).isEqualTo(id);
        assertThat(payments.body().path(0).path("state").asString()).isEqualTo("paid");
        Reply kept = send("GET", at + "/orders?select=status&id=eq." + id, CLERK, "");
        assertThat(kept.body().path(0).path("status").asString()).isEqualTo("paid");
    }

    private static void articles(String at)
            throws IOException, InterruptedException, JOSEException {
        Reply drafts = send("GET", at + "/articles?state=eq.draft&words=gt.0&limit=1", EDITOR, "");
        String slug = drafts.body().path(0).path("slug").asString();
        String body = JSON.writeValueAsString(Map.of("slug", slug));
        assertThat(send("POST", at + "/rpc/publish_article", CLERK, body).status()).isEqualTo(403);
        Reply published = send("POST", at + "/rpc/publish_article", EDITOR, body);
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        assertThat(published.at("state")).isEqualTo("published");
        assertThat(published.at("published_at")).startsWith("20").contains("T");
        Reply again = send("POST", at + "/rpc/publish_article", EDITOR, body);
        assertThat(again.status()).isEqualTo(409);
        Reply odd = send("POST", at + "/rpc/publish_article", EDITOR, "{\"slug\": \"a' or 1=1\"}");
        assertThat(odd.body().at("/details/0/rule").asString()).isEqualTo("pattern");
    }

    private static Reply send(String method, String url, String role, String body)
            throws IOException, InterruptedException, JOSEException {
        var token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.HS256),
                        new JWTClaimsSet.Builder().claim("role", role).build());
        token.sign(new MACSigner(SECRET));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header("Authorization", "Bearer " + token.serialize())
                                    .header("Content-Type", "application/json")
                                    .header(
                                            "Accept-Profile",
                                            url.contains("/articles") ? "content" : "public")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        }
    }
}
