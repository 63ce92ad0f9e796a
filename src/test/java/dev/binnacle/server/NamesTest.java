package dev.binnacle.server;

import static dev.binnacle.server.BothServers.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.h2.H2Executor;
import dev.binnacle.server.h2.RoleConnections;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A database that keeps plain names in capitals says so where they are written otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesTest {
    private TestBackend backend;
    private H2Executor executor;
    private RestService named;
    private RestService usual;

    @BeforeAll
    void open() throws SQLException {
        backend = TestBackend.openH2("");
        backend.run(
                "create table film (film_id int primary key, title varchar(20), facts json)",
                "create table actor (id int primary key, film_id int references film)",
                "insert into film values (1, 'one', json '{\"Year\": 2001}'), (2, null, null)",
                "insert into actor values (1, 1)",
                "create role anon",
                "grant all on schema public to anon");
        executor = executor("PUBLIC");
        named = service(executor, "PUBLIC");
        usual = service(executor("public"), "public");
    }

    private H2Executor executor(String schema) throws SQLException {
        String url = backend.connection().getMetaData().getURL();
        return new H2Executor(
                new RoleConnections(
                        (user, password) -> DriverManager.getConnection(url, user, password),
                        DriverManager.getConnection(url, "sa", ""),
                        2,
                        Duration.ofSeconds(10)),
                List.of(schema));
    }

    private static RestService service(H2Executor executor, String schema) {
        var settings =
                new ServerSettings(
                        Map.of(
                                "db-schemas",
                                schema,
                                "db-anon-role",
                                "ANON",
                                "jwt-secret",
                                "a secret that is long enough for it",
                                "db-tx-end",
                                "rollback"));
        return new RestService(executor, settings, InstantSource.system(), new Traffic(10));
    }

    @AfterAll
    void close() {
        executor.close();
        backend.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /film                      | 404 | PGRST205 | Perhaps you meant the table 'PUBLIC.FILM'
                    GET /Films                     | 404 | PGRST205 | Perhaps you meant the table 'PUBLIC.FILM'
                    OPTIONS /film                  | 404 | PGRST205 | Perhaps you meant the table 'PUBLIC.FILM'
                    GET /FILM?select=film_id       | 400 | 42703    | Perhaps you meant to reference the column \\"FILM.FILM_ID\\".
                    GET /FILM?title=eq.one         | 400 | 42703    | Perhaps you meant to reference the column \\"FILM.TITLE\\".
                    GET /FILM?order=Title          | 400 | 42703    | Perhaps you meant to reference the column \\"FILM.TITLE\\".
                    GET /FILM?select=TITEL         | 400 | 42703    | Perhaps you meant to reference the column \\"FILM.TITLE\\".
                    GET /ACTOR?select=film(*)      | 400 | PGRST200 | Perhaps you meant 'FILM' instead of 'film'.
                    """)
    void theErrorHelps(String line, int status, String code, String hint) {
        String[] words = line.split(" ");
        String answer = BothServers.text(named.answer(call(words[0], words[1], "")));
        assertThat(answer)
                .startsWith(status + " ")
                .contains("\"code\":\"" + code + "\"", "\"hint\":\"" + hint + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/film", "/FILM"})
    void aSchemaIsNamedAsItIsKept(String path) {
        String answer = BothServers.text(usual.answer(call("GET", path, "")));
        assertThat(answer)
                .startsWith("404")
                .contains("PGRST205", "Perhaps you meant the table 'PUBLIC.FILM'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /FILM?select=TITLE,ACTOR(ID)&order=FILM_ID | [{"TITLE":"one","ACTOR":[{"ID":1}]}, {"TITLE":null,"ACTOR":[]}]
                    /FILM?select=FILM_ID&order=TITLE           | [{"FILM_ID":1}, {"FILM_ID":2}]
                    /FILM?select=FILM_ID&order=TITLE.desc      | [{"FILM_ID":2}, {"FILM_ID":1}]
                    /FILM?select=FILM_ID&FACTS->Year=gt.2000   | [{"FILM_ID":1}]
                    /FILM?select=FACTS->>Year&FILM_ID=eq.1     | [{"Year":"2001"}]
                    """)
    void whatIsNamedAsItIsKeptIsAnswered(String path, String body) {
        String answer = BothServers.text(named.answer(call("GET", path, "")));
        assertThat(answer.replace("\n ", "")).startsWith("200").endsWith(body);
    }

    @ParameterizedTest
    @CsvSource({"merge-duplicates", "ignore-duplicates"})
    void aRowIsMergedThere(String resolution) {
        String answer =
                BothServers.text(
                        named.answer(
                                call(
                                        "POST",
                                        "/FILM?columns=FILM_ID,TITLE",
                                        "[{\"FILM_ID\":1,\"TITLE\":\"new\"},{\"FILM_ID\":3}]",
                                        "Prefer: missing=default,return=representation,resolution="
                                                + resolution)));
        assertThat(answer).startsWith("201").contains("{\"FILM_ID\":3,\"TITLE\":null");
        assertThat(answer.contains("new")).isEqualTo(resolution.startsWith("merge"));
    }
}
