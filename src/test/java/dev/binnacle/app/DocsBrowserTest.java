package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.testing.Browser;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;

/** The docs page, and a page that signs in, reads and writes, in a real browser. */
class DocsBrowserTest {
    private static final String[] SCRIPT = {
        "create table public.boats (id int primary key, name text not null)",
        "insert into public.boats values (1, 'Ines')",
        "create role anon",
        "create role authenticated",
        "grant select on public.boats to anon",
        "grant select, insert on public.boats to authenticated",
    };
    private static final String SIGN_UP =
            """
            (async () => {
                const json = {'Content-Type': 'application/json'};
                const person = JSON.stringify({email: 'ada@example.com', password: 'fair winds 7'});
                const who = await (await fetch('/auth/v1/signup',
                    {method: 'POST', headers: json, body: person})).json();
                const mine = {...json, Authorization: 'Bearer ' + who.access_token};
                const boat = JSON.stringify({id: 2, name: 'Rhea'});
                const refused = await fetch('/rest/v1/boats', {method: 'POST', headers: json, body: boat});
                const made = await fetch('/rest/v1/boats', {method: 'POST', headers: mine, body: boat});
                const all = await (await fetch('/rest/v1/boats?order=id', {headers: mine})).json();
                return [refused.status, made.status, all.map(each => each.name).join()].join(' ');
            })()
            """;
    @TempDir Path profile;

    @BeforeEach
    void aBrowserIsThere() {
        Assumptions.assumeTrue(Browser.installed().isPresent(), "no Chromium on the path");
    }

    @Test
    void theDocsCallTheApiAndAPageSignsInReadsAndWritesOverH2() throws Exception {
        ConnectionSettings memory = TestPostgres.newH2();
        String name = ((Location.H2Memory) memory.location()).name();
        browse(
                memory,
                "jdbc:h2:mem:"
                        + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa");
    }

    @Test
    void theDocsCallTheApiAndAPageSignsInReadsAndWritesOverPostgresql() throws Exception {
        ConnectionSettings database = TestPostgres.newDatabase();
        var location = (Location.PostgreSql) database.location();
        browse(
                database,
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(location.port(), location.database()),
                database.user());
    }

    private void browse(ConnectionSettings database, String jdbc, String user) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc, user, "");
                Statement statement = connection.createStatement()) {
            for (String sql : SCRIPT) {
                if (!sql.startsWith("create role") || missing(statement, sql)) {
                    statement.execute(sql);
                }
            }
            var settings =
                    new ServerSettings(
                            Map.of(
                                    "server-port", "0",
                                    "db-anon-role", "anon",
                                    "openapi-server-proxy-uri", "/rest/v1",
                                    "auth-mailer-autoconfirm", "true"));
            try (ServedBackend served =
                            ServedBackend.start(
                                    database,
                                    Secrets.none(),
                                    settings,
                                    true,
                                    ServedBackend.People.NOW);
                    Browser browser = Browser.open(profile, served.address() + "/docs")) {
                browser.await("document.querySelector('.opblock-tag')");
                browser.value("document.querySelector('.opblock-tag').click()");
                browser.await("document.querySelector('.opblock-get .opblock-summary-control')");
                tryIt(browser);
                assertThat(browser.value(SIGN_UP).stringValue()).isEqualTo("401 201 Ines,Rhea");
            }
        }
    }

    /** A PostgreSQL server has its roles for all databases. */
    private static boolean missing(Statement statement, String sql) throws Exception {
        String role = sql.substring("create role ".length());
        try (var rows =
                statement.executeQuery(
                        statement.getConnection().getMetaData().getURL().startsWith("jdbc:h2")
                                ? "select 1 from information_schema.roles where role_name = '"
                                        + role
                                        + "'"
                                : "select 1 from pg_roles where rolname = '" + role + "'")) {
            return !rows.next();
        }
    }

    private static void tryIt(Browser browser) throws InterruptedException {
        browser.value(
                "[...document.querySelectorAll('.opblock-get')].find(block =>"
                        + " block.innerText.includes('/boats')).querySelector("
                        + "'.opblock-summary-control').click()");
        browser.await("document.querySelector('.opblock-get .try-out__btn')");
        browser.value("document.querySelector('.opblock-get .try-out__btn').click()");
        browser.await("document.querySelector('.opblock-get .execute')");
        browser.value("document.querySelector('.opblock-get .execute').click()");
        browser.await(
                "document.querySelector('.opblock-get .live-responses-table"
                        + " .response .response-col_status').innerText.includes('200')");
        assertThat(
                        browser.value(
                                        "document.querySelector('.opblock-get"
                                                + " .live-responses-table').innerText")
                                .stringValue())
                .contains("Ines");
    }
}
