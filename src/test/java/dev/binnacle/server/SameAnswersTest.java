package dev.binnacle.server;

import static dev.binnacle.server.BothServers.call;
import static dev.binnacle.server.BothServers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;

/** What chance rarely asks: every type of value, rights, and what stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {
    private static final String KINDS =
            """
            create table kinds (id int primary key, small smallint, big bigint, exact numeric(12,3),
              near real, precise double precision, yes boolean, born date, clock time(6), at timestamp,
              moment timestamp with time zone, code uuid, words varchar(20), note text, data jsonb,
              raw bytea, list %s, mood %s, constraint small_is_positive check (small > 0),
              constraint words_differ unique (words));
            create table parents (id int primary key, word text);
            create table children (id int primary key,
              parent_id int constraint children_parent references parents);
            create table secrets (id int primary key, word text)
            """;
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both =
                BothServers.of(
                        KINDS.formatted("int array", "enum('sad', 'so so')"),
                        "create type mood as enum ('sad', 'so so');"
                                + KINDS.formatted("int[]", "mood"));
        String prepare =
                """
                insert into kinds (id, small, words) values (1, 1, 'one');
                insert into parents values (1, 'before');
                insert into children values (1, 1);
                insert into secrets values (1, 'hush')
                """;
        both.h2Backend()
                .script(prepare)
                .run("create role reader", "create role nobody", "grant select on kinds to reader");
        both.postgresBackend().script(prepare);
        for (String role : List.of("reader", "nobody")) {
            both.postgresBackend()
                    .run(
                            "do $$ begin create role %s; exception when duplicate_object then null; end $$"
                                    .formatted(role),
                            "grant usage on schema public to " + role);
        }
        both.postgresBackend().run("grant select on kinds to reader");
    }

    @AfterAll
    void close() {
        both.close();
    }

    private String same(HttpCall call) {
        return both.same(call);
    }

    private static final String FULL =
            """
            [{"id":7,"small":"32767","big":-9223372036854775808,"exact":"1.0005","near":1e-7,
            "precise":"1e22","yes":"on","born":"2024-02-29","clock":"23:59:59.5","at":"2024-01-01T00:00:00.120",
            "moment":"2024-06-30 23:59:59.999999+02","code":"A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
            "words":"ä \\"q\\", \\\\ ,","note":"a\\tb\\nc\\u0001","data":{"b": [1.50, null], "a":{}, "b":[2]},
            "raw":"\\\\xdeadBEEF","list":"{1,NULL,3}","mood":"so so"},
            {"id":8,"small":1,"big":0,"exact":-0.5,"near":16777216,"precise":0.1,"yes":false,"born":"0001-01-01",
            "clock":"00:00","at":"1999-12-31","moment":"2024-01-01T00:00:00Z","code":"00000000-0000-0000-0000-000000000000",
            "words":"","note":null,"data":"text","raw":"","list":"{}","mood":"sad"}]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: application/json",
                "Accept: text/csv",
                "Accept: application/vnd.pgrst.array+json;nulls=stripped",
                "Prefer: timezone=America/New_York"
            })
    void everyTypeOfValueHasTheSameText(String header) {
        String answer = same(call("POST", "/kinds", FULL, "Prefer: return=representation", header));
        assertThat(answer).startsWith("201").contains("00000000-0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":9,\"small\":99999}",
                "{\"id\":9,\"small\":-1}",
                "{\"id\":9.5}",
                "{\"id\":\"nine\"}",
                "{\"id\":9,\"big\":92233720368547758080}",
                "{\"id\":9,\"exact\":1e9}",
                "{\"id\":9,\"near\":\"1e99\"}",
                "{\"id\":9,\"yes\":\"perhaps\"}",
                "{\"id\":9,\"born\":\"2024-02-30\"}",
                "{\"id\":9,\"born\":\"no day\"}",
                "{\"id\":9,\"at\":\"2024-01-01T25:00:00\"}",
                "{\"id\":9,\"code\":\"no code\"}",
                "{\"id\":9,\"words\":\"more than twenty characters\"}",
                "{\"id\":9,\"list\":\"1,2\"}",
                "{\"id\":9,\"list\":\"{1,x}\"}",
                "{\"id\":9,\"words\":\"one\"}",
                "{\"id\":1}",
                "{\"id\":null}",
                "{}",
                "[]",
                "{\"id\":9,\"nothing\":1}",
                "[{\"id\":9},{\"small\":1}]",
                "not json"
            })
    void whatDoesNotFitIsRefusedAlike(String body) {
        same(call("POST", "/kinds", body));
        if (body.contains("\"id\":9,")) {
            same(call("PATCH", "/kinds?id=eq.1", body.replace("\"id\":9,", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kinds?small=like.1*",
                "/kinds?yes=is.true",
                "/kinds?small=is.true",
                "/kinds?code=eq.1",
                "/kinds?list=cs.{1}",
                "/kinds?list=ov.{1,2}",
                "/kinds?words=cs.{1}",
                "/kinds?select=yes.max()",
                "/kinds?select=words.sum()",
                "/kinds?select=id::nothing",
                "/kinds?select=born::int",
                "/kinds?select=data->a,data->>b,data->b->0",
                "/kinds?select=wrods",
                "/kinds?order=ghost",
                "/kinds?id=in.(1,x)",
                "/kinds?id=eq(any).{1,2}",
                "/kinds?id=eq(any).1",
                "/kinds?exact=in.(1,2.5,0.125)&order=id",
                "/kinds?near=in.(1,2.5)&order=id",
                "/kind",
                "/kinds?select=ghosts(*)",
                "/kinds?select=id,small.sum()&order=words.desc,id",
                "/kinds?select=small,id.sum()&order=words",
                "/children?select=id,id.count(),...parents(word.max())&order=parent_id",
            })
    void oddQuestionsHaveTheSameAnswer(String address) {
        same(call("GET", address, ""));
    }

    @Test
    void eachRoleHasItsRightsAlone() {
        List<HttpCall> calls =
                List.of(
                        call("GET", "/kinds?select=id", ""),
                        call("GET", "/secrets", ""),
                        call("POST", "/kinds", "{\"id\":10,\"small\":1}"),
                        call("PATCH", "/kinds?id=eq.1", "{\"small\":2}"),
                        call("DELETE", "/kinds?id=eq.1", ""));
        for (String role : List.of("reader", "nobody", "ghost")) {
            for (HttpCall call : calls) {
                List<HttpAnswer> answers = both.as(role, call);
                assertThat(text(answers.get(0))).isEqualTo(text(answers.get(1)));
                boolean allowed = role.equals("reader") && call == calls.getFirst();
                assertThat(answers.get(0).status()).isEqualTo(allowed ? 200 : 401);
            }
        }
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        HttpCall call = call("GET", "/kinds?select=id,words&order=id&id=eq.1", "");
        for (int i = 0; i < 2; i++) {
            for (String command :
                    List.of("grant select on kinds to", "revoke select on kinds from")) {
                both.h2Backend().run(command + " nobody");
                both.postgresBackend().run(command + " nobody");
                List<HttpAnswer> answers = both.as("nobody", call);
                assertThat(text(answers.get(0))).isEqualTo(text(answers.get(1)));
                assertThat(answers.get(0).status()).isEqualTo(command.startsWith("g") ? 200 : 401);
            }
        }
    }

    @Test
    void whatIsCommittedStaysAndNothingElse() {
        String wordless = "Prefer: tx=";
        same(call("POST", "/secrets", "{\"id\":2,\"word\":\"kept\"}", wordless + "commit"));
        same(call("POST", "/secrets", "{\"id\":3,\"word\":\"gone\"}", wordless + "rollback"));
        same(call("DELETE", "/secrets", "", wordless + "commit,handling=strict,max-affected=1"));
        same(call("PUT", "/secrets?id=eq.4", "{\"id\":4,\"word\":\"put\"}", wordless + "commit"));
        same(call("PUT", "/secrets?id=eq.4", "{\"id\":4,\"word\":\"again\"}", wordless + "commit"));
        same(call("PUT", "/secrets?id=eq.4", "{\"id\":5,\"word\":\"other\"}", wordless + "commit"));
        String answer = same(call("GET", "/secrets?select=word&order=id", ""));
        assertThat(answer)
                .endsWith("[{\"word\":\"hush\"}, \n {\"word\":\"kept\"}, \n {\"word\":\"again\"}]");
    }

    /** A filter that no row can pass must not keep H2 from making the change. */
    @Test
    void aChangeIsMadeThoughItsAnswerIsEmpty() {
        HttpCall change =
                call(
                        "PATCH",
                        "/parents?id=eq.1&select=id,children!inner(id)&children.limit=0",
                        "{\"word\":\"changed\"}",
                        "Prefer: return=representation, tx=commit");
        assertThat(same(change)).endsWith("[]");
        assertThat(same(call("GET", "/parents", ""))).contains("changed");
    }

    @Test
    void theAddressOfANewRowIsTheSame() {
        String answer =
                same(
                        call(
                                "POST",
                                "/kinds",
                                "{\"id\":11,\"small\":3}",
                                "Prefer: return=headers-only"));
        assertThat(answer).contains("/kinds?id=eq.11");
    }
}
