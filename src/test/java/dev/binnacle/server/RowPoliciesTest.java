package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same policies, PostgreSQL's own there and kept ones on H2: the same rows, the same refusals.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowPoliciesTest {
    private static final String ANN = "00000000-0000-0000-0000-00000000000a";
    private static final String BOB = "00000000-0000-0000-0000-00000000000b";
    private static final String TABLES =
            """
            create table teams (id int primary key, name text not null);
            create table members (team int not null references teams, person uuid not null,
              primary key (team, person));
            create table notes (id int primary key, owner uuid, team int references teams,
              title text unique, shown boolean default false not null,
              size int default 1, constraint notes_size check (size > 0));
            create table comments (id int primary key, note int not null references notes, owner uuid,
              words text);
            create table tags (id int primary key, word text);
            create table note_tags (note int references notes, tag int references tags,
              primary key (note, tag));
            create table drafts (id int primary key, owner uuid);
            create table loops (id int primary key, parent int)
            """;
    private static final String ROWS =
            """
            insert into teams values (1, 'red'), (2, 'blue');
            insert into members values (1, '%1$s'), (2, '%2$s');
            insert into notes values (1, '%1$s', 1, 'ann one', false, 1), (2, '%2$s', 2, 'bob one', false, 2),
              (3, '%2$s', 2, 'bob shown', true, 3), (4, null, 1, 'nobody', false, 4),
              (5, '%2$s', 1, 'bob in red', false, 5);
            insert into comments values (1, 1, '%1$s', 'mine'), (2, 2, '%2$s', 'his'), (3, 3, '%1$s', 'on his'),
              (4, 3, '%2$s', 'own'), (5, 5, '%1$s', 'red');
            insert into tags values (1, 'a'), (2, 'b'), (3, 'c');
            insert into note_tags values (1, 1), (1, 2), (2, 2), (3, 3);
            insert into drafts values (1, '%1$s');
            insert into loops values (1, null)
            """
                    .formatted(ANN, BOB);
    private static final String POLICIES =
            """
            alter table notes enable row level security;
            create policy owners on notes using (owner = auth.uid()) with check (owner = (select auth.uid()));
            create policy shown on notes for select to public using (shown or exists (
              select 1 from members m where m.team = notes.team and m.person = auth.uid()));
            create policy no_giants on notes as restrictive for insert to person with check (size < 100);
            create policy "no moves" on notes as restrictive for update using (title <> 'locked')
              with check (size < 50 and coalesce(team, 0) <> 9);
            alter table members enable row level security;
            create policy own on members for select using (person = auth.uid());
            alter table comments enable row level security;
            create policy readers on comments for select to person, clerk using (note in (select id from notes));
            create policy writers on comments for insert to person
              with check (owner::text = (current_setting('request.jwt.claims', true)::json ->> 'sub'));
            create policy leavers on comments for delete using (owner = auth.uid());
            create policy clerks on comments for update to clerk using (true) with check (words is not null);
            alter table note_tags enable row level security;
            create policy few on note_tags using (tag < 3 and (auth.jwt() -> 'app' ->> 'tags') = 'yes');
            alter table drafts enable row level security;
            alter table loops enable row level security;
            create policy turning on loops using (exists (select 1 from loops l where l.id = loops.parent))
            """;
    private static final String NOTHING = "Prefer: count=none";
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both = BothServers.of(TABLES, TABLES);
        both.h2Backend().script(ROWS);
        both.postgresBackend().script(ROWS);
        both.postgresBackend().run("create schema auth");
        String functions = SqlResource.read("/db/account/postgresql/V2__caller.sql");
        String within = functions.replace("function ", "function auth.");
        for (String statement : within.split(";\n\n?(?=create|comment|$)")) {
            both.postgresBackend().run(statement);
        }
        for (String role : List.of("person", "clerk", "chief", "boss")) {
            String all = "grant all on all tables in schema public to " + role;
            both.h2Backend().run("create role " + role, "grant all on schema public to " + role);
            both.postgresBackend()
                    .run(
                            "do $$ begin create role %s; exception when duplicate_object then null; end $$"
                                    .formatted(role),
                            "grant usage on schema public to " + role,
                            "grant usage on schema auth to public",
                            all);
        }
        both.h2Backend().run("grant clerk to chief");
        both.postgresBackend().run("grant clerk to chief", "alter role boss bypassrls");
        for (String statement : POLICIES.split(";")) {
            both.postgresBackend().run(statement);
        }
        both.h2().policies().run(POLICIES + "; alter role boss bypassrls");
    }

    @AfterAll
    void close() {
        both.postgresBackend().run("revoke clerk from chief", "alter role boss nobypassrls");
        both.close();
    }

    private static List<String> callers() {
        return List.of(
                "{\"role\":\"person\",\"sub\":\"%s\",\"app\":{\"tags\":\"yes\"}}".formatted(ANN),
                "{\"role\":\"person\",\"sub\":\"%s\"}".formatted(BOB),
                "{\"role\":\"clerk\",\"sub\":\"%s\"}".formatted(ANN),
                "{\"role\":\"chief\",\"sub\":\"%s\"}".formatted(BOB),
                "{\"role\":\"person\"}",
                "{\"role\":\"boss\"}",
                "");
    }

    private static List<String[]> calls() {
        List<String[]> calls = new ArrayList<>();
        for (String read : READS) {
            calls.add(new String[] {"GET", read, "", "Prefer: count=exact"});
        }
        for (String change : CHANGES) {
            String[] parts = change.split(" ", 3);
            for (String prefer : List.of("return=minimal", "return=representation")) {
                calls.add(new String[] {parts[0], parts[1], parts[2], "Prefer: " + prefer});
            }
        }
        for (String change : UPSERTS) {
            String[] parts = change.split(" ", 4);
            for (String prefer : List.of("return=minimal", "return=representation")) {
                String resolution =
                        parts[0].isEmpty() ? "" : ",resolution=" + parts[0] + "-duplicates";
                calls.add(
                        new String[] {
                            parts[1], parts[2], parts[3], "Prefer: " + prefer + resolution
                        });
            }
        }
        return calls;
    }

    private static final List<String> READS =
            List.of(
                    "/notes?order=id",
                    "/notes?select=id&id=eq.2",
                    "/notes?select=id&id=in.(1,2,3,4,5)&order=id.desc&limit=1",
                    "/notes?select=id,comments(id,words)&order=id&comments.order=id",
                    "/notes?select=id,comments!inner(id)&order=id&comments.order=id",
                    "/notes?select=id,comments()&comments=is.null&order=id",
                    "/notes?select=id,comments(count())&order=id",
                    "/notes?select=id,tags(word)&order=id&tags.order=id",
                    "/notes?select=id,...teams(team:name)&order=id",
                    "/notes?select=count(),size.sum(),size.max(),title.min()",
                    "/notes?select=id&or=(id.eq.2,size.gt.3)&order=id",
                    "/comments?select=id,notes(title)&order=id",
                    "/comments?select=id,notes!inner(title)&order=id",
                    "/comments?select=id,notes(title)&order=notes(title),id",
                    "/comments?select=id&notes.title=eq.bob one&select=id,notes!inner(id)",
                    "/teams?select=id,members(person),notes(id)&order=id&notes.order=id&members.order=person",
                    "/tags?select=id,notes(id)&order=id&notes.order=id",
                    "/tags?select=id,notes!inner(id)&order=id&notes.order=id",
                    "/members?order=team",
                    "/drafts",
                    "/drafts?select=count()",
                    "/loops");
    private static final List<String> CHANGES =
            List.of(
                    "POST /notes {\"id\":10,\"owner\":\"" + ANN + "\",\"title\":\"new\"}",
                    "POST /notes {\"id\":10,\"owner\":\"" + BOB + "\",\"title\":\"new\"}",
                    "POST /notes {\"id\":10,\"title\":\"new\"}",
                    "POST /notes {\"id\":10,\"owner\":\"" + ANN + "\",\"size\":100}",
                    "POST /notes {\"id\":2,\"owner\":\"" + ANN + "\"}",
                    "POST /notes {\"id\":2,\"owner\":\"" + BOB + "\"}",
                    "POST /notes {\"id\":10,\"owner\":\"" + ANN + "\",\"title\":\"bob one\"}",
                    "POST /notes {\"id\":10,\"owner\":\"" + ANN + "\",\"shown\":false,\"size\":0}",
                    "POST /notes {\"id\":10,\"owner\":\"" + ANN + "\",\"team\":77}",
                    "POST /notes {\"id\":null,\"owner\":\"" + ANN + "\"}",
                    "POST /notes [{\"id\":10,\"owner\":\""
                            + ANN
                            + "\"},{\"id\":11,\"owner\":\""
                            + BOB
                            + "\"}]",
                    "POST /notes []",
                    "POST /comments?select=id,notes(title) {\"id\":10,\"note\":1,\"owner\":\""
                            + ANN
                            + "\"}",
                    "POST /comments {\"id\":10,\"note\":2,\"owner\":\"" + ANN + "\"}",
                    "POST /drafts {\"id\":5}",
                    "POST /members {\"team\":1,\"person\":\"" + BOB + "\"}",
                    "PATCH /notes?id=eq.1 {\"title\":\"renamed\"}",
                    "PATCH /notes?id=eq.2 {\"title\":\"renamed\"}",
                    "PATCH /notes {\"size\":7}",
                    "PATCH /notes {\"title\":\"same\"}",
                    "PATCH /notes?id=lt.5 {\"size\":60}",
                    "PATCH /notes?id=lt.5 {\"owner\":\"" + BOB + "\"}",
                    "PATCH /notes?id=eq.1 {\"id\":2}",
                    "PATCH /notes?id=eq.1 {\"size\":0}",
                    "PATCH /notes?id=eq.1 {\"team\":9}",
                    "PATCH /comments?id=eq.2 {\"words\":\"seen\"}",
                    "PATCH /comments {\"words\":\"all\"}",
                    "PATCH /comments?id=eq.1 {\"words\":null}",
                    "PATCH /comments?select=id,notes(id)&order=id {\"words\":\"x\"}",
                    "DELETE /comments ",
                    "DELETE /comments?id=in.(1,2,3) ",
                    "DELETE /notes?id=eq.2 ",
                    "DELETE /notes?id=eq.1 ",
                    "DELETE /drafts ",
                    "DELETE /loops?id=eq.1 ");
    private static final List<String> UPSERTS =
            List.of(
                    "merge POST /notes [{\"id\":1,\"owner\":\""
                            + ANN
                            + "\",\"title\":\"m\"},{\"id\":12,\"owner\":\""
                            + ANN
                            + "\",\"title\":\"n\"}]",
                    "merge POST /notes {\"id\":2,\"owner\":\"" + ANN + "\",\"title\":\"m\"}",
                    "merge POST /notes {\"id\":2,\"owner\":\"" + BOB + "\",\"title\":\"m\"}",
                    "merge POST /notes {\"id\":1,\"owner\":\"" + ANN + "\",\"size\":60}",
                    "merge POST /notes {\"id\":3,\"title\":\"m\"}",
                    "merge POST /notes?on_conflict=title {\"id\":1,\"owner\":\""
                            + ANN
                            + "\",\"title\":\"bob one\"}",
                    "ignore POST /notes?on_conflict=title {\"id\":20,\"owner\":\""
                            + ANN
                            + "\",\"title\":\"bob one\"}",
                    "ignore POST /notes [{\"id\":2,\"owner\":\""
                            + ANN
                            + "\"},{\"id\":30,\"owner\":\""
                            + ANN
                            + "\"}]",
                    "ignore POST /notes {\"id\":2,\"owner\":\"" + BOB + "\"}",
                    " PUT /notes?id=eq.1 {\"id\":1,\"owner\":\"" + ANN + "\",\"title\":\"put\"}",
                    " PUT /notes?id=eq.2 {\"id\":2,\"owner\":\"" + ANN + "\",\"title\":\"put\"}",
                    " PUT /notes?id=eq.40 {\"id\":40,\"owner\":\"" + ANN + "\",\"title\":\"put\"}");

    @ParameterizedTest
    @MethodSource("callers")
    void everyCallerSeesAndWritesTheSameRows(String claims) {
        List<String> differences = new ArrayList<>();
        for (String[] each : calls()) {
            HttpCall call = call(claims, each);
            String expected = text(both.onPostgres(call));
            String actual = text(both.onH2(call));
            if (!actual.equals(expected)) {
                differences.add(
                        String.join(" ", each)
                                + "\nPOSTGRESQL "
                                + expected
                                + "\nH2         "
                                + actual);
            }
        }
        assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    }

    @Test
    void aTableWithoutPoliciesIsClosed() {
        String answer = text(both.onH2(call(callers().getFirst(), "GET", "/drafts", "", NOTHING)));
        assertThat(answer).startsWith("200").endsWith("[]");
    }

    @Test
    void whoMayOnlyInsertStillInserts() {
        both.h2Backend().run("create role scribe", "grant insert on comments to scribe");
        both.h2()
                .policies()
                .run("create policy scribes on comments for insert to scribe with check (id > 0)");
        String claims = "{\"role\":\"scribe\"}";
        String body = "{\"id\":50,\"note\":1}";
        String minimal = text(both.onH2(call(claims, "POST", "/comments", body, NOTHING)));
        assertThat(minimal).startsWith("201");
        String whole = "Prefer: return=representation";
        assertThat(text(both.onH2(call(claims, "POST", "/comments", body, whole))))
                .startsWith("403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create policy p on notes using (ghost = 1)",
                "create policy p on notes using (id)",
                "create policy p on ghosts using (true)",
                "create policy p on notes using (true) or (true)",
                "create policy p on notes using (id = ?)",
                "create policy p on notes using (id = 1; drop table notes)",
                "create policy p on notes using (id in (select id from ghosts))",
                "create policy p on notes using (owner = auth.nobody())",
                "create policy p on notes for insert using (true)",
                "create policy p on notes for select with check (true)",
                "create policy p on notes for nothing using (true)",
                "create policy shown on notes using (true)",
                "create policy p on notes using (true); drop policy ghost on notes",
                "drop policy ghost on notes",
                "alter table notes enable",
                "drop table notes",
            })
    void aBrokenStatementIsAProblemAndChangesNothing(String sql) throws SQLException {
        RowSecurity before = both.h2().policies().of(new TableName("public", "notes"));
        assertThatThrownBy(() -> both.h2().policies().run(sql))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BIN-502");
        assertThat(both.h2().policies().of(new TableName("public", "notes"))).isEqualTo(before);
    }

    @Test
    void rowsWrittenByHandCountAtOnceAndABrokenOneCloses() {
        String claims = callers().getFirst();
        both.h2Backend()
                .run("create table plain (id int primary key)", "insert into plain values (1)");
        both.h2().reload();
        HttpCall read = call(claims, "GET", "/plain", "", NOTHING);
        assertThat(text(both.onH2(read))).endsWith("[{\"id\":1}]");
        both.h2Backend()
                .run("insert into \"binnacle\".\"row_security\" values ('public', 'plain')");
        assertThat(text(both.onH2(read))).endsWith("[]");
        String insert =
                "insert into \"binnacle\".\"policy\" (\"table_schema\", \"table_name\", \"name\","
                        + " \"using_expression\") values ('public', 'plain', '%s', '%s')";
        both.h2Backend().run(insert.formatted("all", "id > 0"));
        assertThat(text(both.onH2(read))).endsWith("[{\"id\":1}]");
        both.h2Backend().run(insert.formatted("broken", "ghost = 1"));
        assertThat(text(both.onH2(read))).endsWith("[]");
        assertThat(text(both.onH2(call(claims, "POST", "/plain", "{\"id\":2}", NOTHING))))
                .startsWith("403");
    }

    @Test
    void noRequestReachesWhatIsKept() {
        for (String path : List.of("/policy", "/row_security", "/bypass_role")) {
            for (String profile : List.of("Accept-Profile: binnacle", NOTHING)) {
                assertThat(text(both.onH2(call("", "GET", path, "", profile))))
                        .containsAnyOf("PGRST205", "PGRST106");
            }
        }
    }

    private static HttpCall call(String claims, String... parts) {
        var fields = new HeaderFields();
        int colon = parts[3].indexOf(':');
        fields.add(parts[3].substring(0, colon), parts[3].substring(colon + 1).strip());
        if (!claims.isEmpty()) {
            fields.add("Authorization", BothServers.bearer(claims));
        }
        int question = parts[1].indexOf('?');
        return new HttpCall(
                parts[0],
                question < 0 ? parts[1] : parts[1].substring(0, question),
                question < 0 ? "" : parts[1].substring(question + 1).replace(" ", "%20"),
                fields,
                parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpAnswer answer) {
        return answer.status()
                + " "
                + answer.headers()
                + "\n"
                + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
