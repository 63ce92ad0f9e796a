package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller may not see cannot be inferred: whatever is hidden may change, no answer changes
 * with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenTest {
    private static final String TABLES =
            """
            create table people (id int primary key, name text not null, salary int default 0,
              code varchar(9) unique, constraint salary_fits check (salary >= 0));
            create table teams (id int primary key, lead int references people, name text,
              budget int default 1);
            create table bonuses (id int primary key, person int references people, amount int);
            create table team_people (team int references teams, person int references people,
              primary key (team, person));
            create table notes (id int primary key, owner text, size int default 1, title text);
            create table replies (id int primary key, note int references notes, owner text, words text);
            insert into people values (1, 'ann', 100, 'aa'), (2, 'bob', 200, 'bb'), (3, 'eve', 300, 'ee');
            insert into teams values (1, 1, 'red', 1), (2, 2, 'blue', 2), (3, 3, 'green', 3);
            insert into bonuses values (1, 1, 10), (2, 2, 20);
            insert into team_people values (1, 1), (1, 2), (2, 3);
            insert into notes values (1, 'me', 1, 'mine'), (2, 'you', 5, 'aaa'), (3, 'you', 6, 'bbb'), (4, 'me', 2, 'also');
            insert into replies values (1, 1, 'me', 'r'), (2, 2, 'you', 's'), (3, 1, 'you', 't'), (4, 2, 'me', 'u')
            """;
    private static final String POLICIES =
            """
            alter table notes enable row level security;
            create policy own on notes using (exists (select 1 from teams t where t.id = 1 and notes.owner = 'me'));
            alter table replies enable row level security;
            create policy own on replies using (owner = 'me')
            """;

    /**
     * Changes to all that is hidden; keys stay, for a key that is taken is told by every database.
     */
    private static final String OTHERWISE =
            """
            update people set salary = 1000 - salary, code = code || 'x' where id < 3;
            update bonuses set amount = 7, person = 3;
            insert into bonuses values (3, 1, 5), (4, 3, 5);
            update notes set size = 9 - size, title = 'zzz' where owner = 'you';
            insert into notes values (50, 'you', 1, 'mine'), (51, 'you', 2, 'x'), (52, 'you', 3, 'also');
            update replies set words = 'other', note = 50 where owner = 'you';
            insert into replies values (50, 1, 'you', 'r'), (51, 4, 'you', 'v')
            """;

    /**
     * On PostgreSQL the salary is hidden, on H2 (which has no rights on columns) all people are.
     */
    private static final List<String> HIDDEN =
            List.of(
                    "GET /people",
                    "GET /people?select=id,name&order=id",
                    "GET /people?select=id,salary",
                    "GET /people?select=id&salary=gt.150&order=id",
                    "GET /people?select=id&code=like.*x",
                    "GET /people?select=id&or=(salary.gt.150,id.eq.1)",
                    "GET /people?select=id&not.and=(salary.gt.150,id.eq.1)",
                    "GET /people?select=id&order=salary",
                    "GET /people?select=salary.sum()",
                    "GET /people?select=salary.max(),count()",
                    "GET /people?select=id::text,s:salary::text",
                    "GET /people?select=people.salary",
                    "GET /people?select=salry",
                    "GET /people?select=id&salary=eq.nothing",
                    "GET /people?select=id&salary->x=eq.1",
                    "HEAD /people?salary=gt.150",
                    "GET /teams?select=id,people(name)&order=id",
                    "GET /teams?select=id,people(salary)&order=id",
                    "GET /teams?select=id,people(*)&order=id",
                    "GET /teams?select=id,...people(salary)",
                    "GET /teams?select=id,people(name)&people.salary=gt.150&order=id",
                    "GET /teams?select=id,people!inner(name)&people.salary=gt.150",
                    "GET /teams?select=id,people()&people.salary=gt.150&people=not.is.null",
                    "GET /teams?select=id,people(name)&order=people(salary)",
                    "GET /teams?select=id,people(salary.sum())",
                    "GET /teams?select=id,team_people(person)&team_people.order=person",
                    "GET /people?select=id,bonuses(amount)",
                    "GET /people?select=id,bonuses!inner(id)",
                    "GET /people?select=id,bonuses(count())",
                    "GET /people?select=id,bonuses()&bonuses=is.null",
                    "GET /teams?select=id,people(name,bonuses(amount))",
                    "GET /bonuses",
                    "GET /bonuses?select=count()",
                    "GET /bonuses?amount=gt.10&select=id",
                    "POST /people {\"id\":9,\"name\":\"new\"}",
                    "POST /people {\"id\":9,\"name\":\"new\",\"salary\":5}",
                    "POST /people {\"id\":9,\"name\":null}",
                    "POST /people?on_conflict=code {\"id\":9,\"name\":\"new\"}",
                    "POST /people?on_conflict=code {\"id\":9,\"name\":\"new\",\"code\":\"aa\"}",
                    "POST /people?select=id,salary {\"id\":9,\"name\":\"new\"}",
                    "PATCH /people?id=eq.1 {\"name\":null}",
                    "PATCH /people?id=eq.1&select=id {\"name\":\"renamed\"}",
                    "PATCH /people?id=eq.1&select=id,salary {\"name\":\"renamed\"}",
                    "PATCH /people?salary=gt.150&select=id {\"name\":\"rich\"}",
                    "PATCH /people?id=eq.1 {\"salary\":-1}",
                    "DELETE /people?salary=gt.150",
                    "DELETE /people?id=eq.1",
                    "PUT /people?id=eq.1 {\"id\":1,\"name\":\"put\"}",
                    "GET /",
                    "GET /openapi.json");

    private static final List<String> HIDDEN_ROWS =
            List.of(
                    "GET /notes",
                    "GET /notes?order=size.desc,title&limit=1",
                    "GET /notes?select=count(),size.sum(),size.max(),size.avg()",
                    "GET /notes?select=size,count()&order=size",
                    "GET /notes?title=eq.aaa",
                    "GET /notes?title=match.(",
                    "GET /notes?id=eq.2&title=match.(a*)*c",
                    "GET /notes?not.id=eq.1",
                    "GET /notes?id=eq.2&size=eq.5",
                    "HEAD /notes?size=gt.2",
                    "GET /notes?select=id,replies(id,words)&order=id&replies.order=id",
                    "GET /notes?select=id,replies(count())&order=id",
                    "GET /notes?select=id,replies!inner(id)&replies.words=eq.t",
                    "GET /notes?select=id,replies()&replies=is.null&replies.words=eq.v",
                    "GET /replies?select=id,notes(title)&order=id",
                    "GET /replies?select=id,...notes(title,size)&order=id",
                    "GET /replies?select=id,notes!inner(title)&notes.size=gt.1",
                    "GET /replies?select=id,notes(size)&order=notes(size),id",
                    "PATCH /notes?select=id&order=id {\"title\":\"all\"}",
                    "PATCH /notes?size=eq.5 {\"title\":\"all\"}",
                    "PATCH /notes?title=match.( {\"title\":\"all\"}",
                    "PATCH /notes?id=eq.2&size=eq.5&title=match.( {\"title\":\"all\"}",
                    "PATCH /notes?title=match.^z {\"title\":\"all\"}",
                    "PATCH /notes?id=eq.2 {\"id\":\"x\"}",
                    "PATCH /notes?id=eq.2 {\"owner\":\"me\"}",
                    "DELETE /notes?title=imatch.Z",
                    "DELETE /replies?words=eq.t",
                    "DELETE /replies",
                    "POST /notes {\"id\":2,\"owner\":\"you\"}",
                    "POST /notes {\"id\":2,\"owner\":\"me\"}",
                    "POST /replies?select=id,notes(title) {\"id\":9,\"note\":2,\"owner\":\"me\"}",
                    "PUT /notes?id=eq.2 {\"id\":2,\"owner\":\"me\"}");
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both = BothServers.of(TABLES, TABLES);
        both.h2Backend()
                .run(
                        "create role viewer",
                        "grant select on teams to viewer",
                        "grant select on team_people to viewer",
                        "grant all on notes to viewer",
                        "grant all on replies to viewer");
        both.h2().policies().run(POLICIES);
        both.postgresBackend()
                .run(
                        "do $$ begin create role viewer; exception when duplicate_object then null;"
                                + " end $$",
                        "grant usage on schema public to viewer",
                        "grant select (id, name), insert (id, name), update (name), delete on"
                                + " people to viewer",
                        "grant select (id, lead, name) on teams to viewer",
                        "grant select on team_people to viewer",
                        "grant all on notes, replies to viewer");
        for (String statement : POLICIES.split(";")) {
            both.postgresBackend().run(statement);
        }
        both.postgres().reload();
    }

    @AfterAll
    void close() {
        both.close();
    }

    private static HttpCall call(String request, String prefer) {
        String[] parts = request.split(" ", 3);
        var fields = new HeaderFields();
        fields.add("Prefer", prefer);
        int question = parts[1].indexOf('?');
        return new HttpCall(
                parts[0],
                question < 0 ? parts[1] : parts[1].substring(0, question),
                question < 0 ? "" : parts[1].substring(question + 1),
                fields,
                (parts.length > 2 ? parts[2] : "").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        List<String> requests = new ArrayList<>(HIDDEN);
        requests.addAll(HIDDEN_ROWS);
        for (String request : requests) {
            for (String prefer :
                    List.of(
                            "count=exact",
                            "count=exact,return=representation",
                            "return=representation,resolution=merge-duplicates",
                            "return=headers-only,resolution=ignore-duplicates")) {
                for (HttpAnswer answer : both.as("viewer", call(request, prefer))) {
                    answers.add(
                            "%s (%s): %d %s %s"
                                    .formatted(
                                            request,
                                            prefer,
                                            answer.status(),
                                            answer.headers(),
                                            new String(answer.body(), StandardCharsets.UTF_8)));
                }
            }
        }
        return answers;
    }

    @Test
    void noAnswerDependsOnWhatIsHidden() {
        List<String> before = answers();
        assertThat(before).noneMatch(answer -> answer.contains("): 500"));
        for (var backend : List.of(both.h2Backend(), both.postgresBackend())) {
            backend.script(OTHERWISE);
        }
        List<String> after = answers();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(before.get(i) + "\n   then " + after.get(i));
            }
        }
        assertThat(changed).as(String.join("\n", changed)).isEmpty();
    }

    @Test
    void theDescriptionNamesNothingHidden() {
        for (String path : List.of("GET /", "GET /openapi.json")) {
            List<HttpAnswer> answers = both.as("viewer", call(path, "count=none"));
            String h2 = new String(answers.get(0).body(), StandardCharsets.UTF_8);
            String postgres = new String(answers.get(1).body(), StandardCharsets.UTF_8);
            assertThat(h2).contains("notes").doesNotContain("\"/people\"", "bonuses", "salary");
            assertThat(postgres).contains("notes").doesNotContain("salary", "bonuses", "budget");
        }
    }
}
