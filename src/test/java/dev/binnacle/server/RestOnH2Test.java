package dev.binnacle.server;

import static dev.binnacle.server.BothServers.call;
import static dev.binnacle.server.BothServers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.request.HttpCall;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** What the page on REST on H2 says, tried. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestOnH2Test {
    private static final String TABLES =
            """
            create table notes (id int primary key, body text, near real, data jsonb, list int array,
              born date, moment timestamp with time zone, parent_id int constraint notes_parent references notes);
            create view bodies as select id, body from notes
            """;
    private static final String ROWS =
            """
            insert into notes (id, body, born, moment, list, parent_id) values
              (1, 'b', date '2024-01-01', timestamp with time zone '2024-06-30 22:00:00+00', array[1, null], null),
              (2, 'B', null, timestamp with time zone '2024-12-31 23:30:00+00', array[2], 1),
              (3, 'ä', null, null, null, 1), (4, null, null, null, array[1, 2], 2)
            """;
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both = BothServers.of(TABLES, TABLES, Map.of("db-plan-enabled", "true"));
        both.h2Backend().script(ROWS);
        both.postgresBackend().script(ROWS);
    }

    @AfterAll
    void close() {
        both.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /notes?body=fts.word         |                                       | Full text search
                    GET /notes?body=not.plfts(english).word |                                | Full text search
                    GET /notes?body=phfts.word       |                                       | Full text search
                    GET /notes?data->>a=wfts.word    |                                       | Full text search
                    GET /notes?data=cd.{}            |                                       | The operator cd
                    GET /notes                       | Accept: application/vnd.pgrst.plan+json | Query plans
                    GET /notes                       | Accept: application/geo+json          | GeoJSON
                    GET /notes                       | Accept: application/vnd.own           | PGRST107
                    POST /rpc/add                    |                                       | add
                    GET /notes?data->1->-1->-1->-1->-1->-1->-1->-1=eq.1 |                    | A path this long
                    POST /bodies                     |                                       | Changes through views
                    PATCH /bodies?id=eq.1            |                                       | Changes through views
                    DELETE /bodies?id=eq.1           |                                       | Changes through views
                    """)
    void whatIsNotThereIsSaid(String line, String header, String what) {
        String[] words = line.split(" ");
        String body = words[0].startsWith("P") ? "{\"id\":9,\"body\":\"x\"}" : "";
        String[] headers = header == null ? new String[0] : new String[] {header};
        String address = words[1].replace("{", "%7B").replace("}", "%7D");
        String answer = text(both.onH2(call(words[0], address, body, headers)));
        assertThat(answer).matches("(?s)40[046] .*").contains("\"code\":\"PGRST", what);
    }

    @ParameterizedTest
    @CsvSource({"exact", "planned", "estimated"})
    void everyCountIsExact(String count) {
        String answer =
                text(both.onH2(call("GET", "/notes?limit=1", "", "Prefer: count=" + count)));
        assertThat(answer).startsWith("206").contains("0-0/4");
        String applied = "Preference-Applied, value=count=" + count;
        assertThat(answer).contains(applied);
        assertThat(
                        text(
                                both.onPostgres(
                                        call(
                                                "GET",
                                                "/notes?limit=1",
                                                "",
                                                "Prefer: count=" + count))))
                .contains(applied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timezone=America/New_York",
                "timezone=Europe/Berlin",
                "timezone=Asia/Kathmandu",
                "timezone=Nowhere/Land",
                "timezone=Nowhere/Land, handling=strict",
                "handling=strict, timezone=UTC",
            })
    void everyZoneIsTheSame(String prefer) {
        both.same(call("GET", "/notes?select=id,moment&order=moment,id", "", "Prefer: " + prefer));
        both.same(
                call(
                        "GET",
                        "/notes?select=id,moment::text&moment=gte.2024-07-01&order=id",
                        "",
                        "Prefer: " + prefer));
        both.same(
                call(
                        "POST",
                        "/notes?select=moment",
                        "{\"id\":9,\"moment\":\"2024-07-01 12:00\"}",
                        "Prefer: return=representation, " + prefer));
        for (String time :
                new String[] {
                    "2024-03-31",
                    "2024-03-31T02:30:00",
                    "2024-10-27 02:30",
                    "1850-01-01",
                    "2024-07-01T12:00Z",
                    "12024-01-01"
                }) {
            String body = "{\"moment\":\"" + time + "\",\"born\":\"2024-01-01\"}";
            both.same(
                    call(
                            "PATCH",
                            "/notes?select=moment,born::timestamptz&id=eq.1",
                            body,
                            "Prefer: return=representation, " + prefer));
            String filter = "/notes?select=id&moment=in.(" + time.replace(" ", "%20") + ")";
            both.same(call("GET", filter, "", "Prefer: " + prefer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes?select=id&order=body,id",
                "/notes?select=id&order=body.desc",
                "/notes?select=id&body=gt.B&order=id",
                "/notes?select=id&body=ilike.B&order=id",
                "/notes?body=sl.x",
                "/notes?body=adj.x",
                "/notes?born=sr.2024-01-01",
                "/notes?list=nxl.1",
                "/notes?select=id,list&list=cs.%7B1%7D&order=id",
                "/notes?select=id&list=cd.%7B1,2%7D&order=id",
                "/notes?select=id&list=ov.%7B2,3%7D&order=id",
                "/notes?select=id,parent:parent_id(body)&order=parent_id(body).desc,id",
            })
    void theRestIsTheSame(String address) {
        both.same(call("GET", address, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /notes?body=match.(        | 2201B
                    /notes?born=eq.2024-02-30  | 22008
                    /notes?select=body::int    | 22P02
                    """)
    void bothRefuse(String address, String code) {
        String encoded = address.replace("(", "%28");
        assertThat(text(both.onH2(call("GET", encoded, ""))))
                .startsWith("400")
                .contains("\"code\":\"" + code + "\"");
        assertThat(text(both.onPostgres(call("GET", encoded, "")))).startsWith("400");
    }

    /** JSON is shown as it is compared, however it came in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"b":1,"a":2}          | {"a": 2, "b": 1}
                    {"a":1,"a":2.50}       | {"a": 2.50}
                    [1e2,-0.0,"\\u00e4"]   | [100, 0.0, "ä"]
                    "text"                 | "text"
                    """)
    void jsonIsShownAsJsonb(String stored, String shown) {
        both.h2Backend().run("update notes set data = '" + stored + "' format json where id = 4");
        String answer = text(both.onH2(call("GET", "/notes?id=eq.4&select=data", "")));
        assertThat(answer).endsWith("[{\"data\":" + shown + "}]");
    }

    /** Writes what is written to the view into its table. */
    public static final class Kept implements Trigger {
        @Override
        public void fire(Connection connection, Object @Nullable [] old, Object @Nullable [] row)
                throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into notes (id, body) values (?, ?)")) {
                Object[] values = Objects.requireNonNull(row);
                insert.setObject(1, values[0]);
                insert.setObject(2, values[1]);
                insert.executeUpdate();
            }
        }
    }

    @Test
    void aViewWithATriggerIsWritten() {
        both.h2Backend()
                .run(
                        "create view open as select id, body from notes",
                        "create trigger kept instead of insert on open for each row call '"
                                + Kept.class.getName()
                                + "'");
        both.h2().reload();
        assertThat(text(both.onH2(call("OPTIONS", "/open", "")))).contains("POST");
        HttpCall insert =
                call("POST", "/open", "{\"id\":20,\"body\":\"kept\"}", "Prefer: tx=commit");
        assertThat(text(both.onH2(insert))).startsWith("201");
        assertThat(text(both.onH2(call("GET", "/notes?id=eq.20&select=body", ""))))
                .endsWith("[{\"body\":\"kept\"}]");
        both.h2Backend().run("drop view open", "delete from notes where id = 20");
        both.h2().reload();
    }
}
