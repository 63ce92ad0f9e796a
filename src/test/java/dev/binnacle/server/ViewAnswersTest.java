package dev.binnacle.server;

import static dev.binnacle.server.BothServers.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.TableName;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

/** Views take part in embedding with the keys that they show, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewAnswersTest {
    private static final String TABLES =
            """
            create table directors (id int primary key, name text);
            create table films (id int primary key, title text,
              director_id int constraint films_director references directors);
            create table details (film_id int primary key constraint details_film references films, text_of text);
            create table actors (id int primary key, name text);
            create table roles (film_id int constraint roles_film references films,
              actor_id int constraint roles_actor references actors, part text, primary key (film_id, actor_id));
            create view film_list as select id, title as name, director_id as made_by from films;
            create view film_names as select id, upper(name) as name, made_by from film_list where id < 100;
            create view director_list as select * from directors;
            create view role_list as select r.*, a.name as actor_name from roles r join actors a on a.id = r.actor_id;
            create view half_roles as select film_id, part from roles;
            create view film_counts as select director_id, count(*) as films from films group by director_id;
            create view all_names as select id, name from directors union all select id, title from films;
            create view twice as select id, director_id, director_id as again from films;
            create view inner_query as select q.key_of, q.director_id
              from (select id as key_of, director_id from films where title is not null) q;
            create view with_query as with picked as (select id, director_id from films) select id, director_id from picked;
            create view outer_join as select d.id, d.name, f.id as film_id from directors d left join films f on f.director_id = d.id;
            create view computed as select id + 0 as id, director_id from films;
            create view rest_of as select id as film_id, director_id, coalesce(title, 'none') as title from films
            """;
    private static final String ROWS =
            """
            insert into directors values (1, 'one'), (2, 'two');
            insert into films values (1, 'first', 1), (2, 'second', 1), (3, 'third', null), (4, null, 2);
            insert into details values (1, 'long'), (3, 'short');
            insert into actors values (1, 'ann'), (2, 'bob');
            insert into roles values (1, 1, 'hero'), (1, 2, 'other'), (2, 2, 'lead')
            """;
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both = BothServers.of(TABLES, TABLES);
        both.h2Backend().script(ROWS);
        both.postgresBackend().script(ROWS);
    }

    @AfterAll
    void close() {
        both.close();
    }

    @Test
    void theRelationshipsAreTheSame() {
        var h2 = both.h2().exposed();
        var postgres = both.postgres().exposed();
        assertThat(h2.relationships()).isEqualTo(postgres.relationships());
        postgres.resources()
                .forEach((name, resource) ->
                        assertThat(h2.resource(name))
                                .as(name.name())
                                .extracting("primaryKey")
                                .isEqualTo(resource.primaryKey()));
        assertThat(h2.from(new TableName("public", "film_list"))).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/film_list?select=*,directors(*),details(*),roles(part)&order=id",
                "/film_list?select=name,director_list(name),actors(name)&order=id",
                "/film_names?select=name,directors(name),role_list(part,actor_name)&order=id",
                "/director_list?select=name,film_list(name)&film_list.order=id&order=id",
                "/directors?select=name,films(title),film_names(name)&order=id&films.order=id&film_names.order=id",
                "/role_list?select=part,films(title),film_list!inner(name),actors(name)&order=film_id,actor_id",
                "/actors?select=name,film_list(name)&order=id&film_list.order=id",
                "/half_roles?select=part,films(title),actors(name)&order=part",
                "/film_counts?select=films,directors(name)&order=director_id",
                "/all_names?select=name,films(title)",
                "/twice?select=id,directors(name)&order=id",
                "/twice?select=id,directors!again(name)&order=id",
                "/inner_query?select=key_of,directors(name),details(text_of)&order=key_of",
                "/with_query?select=id,directors(name)&order=id",
                "/outer_join?select=name,films(title)&order=id,film_id",
                "/computed?select=id,directors(name)&order=id",
                "/computed?select=id,details(text_of)&order=id",
                "/rest_of?select=title,details!inner(text_of)&order=film_id&details.text_of=eq.long",
                "/film_list?select=name&directors=not.is.null&order=id",
                "/film_list?select=name,directors!inner()&directors.name=eq.one&order=id",
                "/film_list?id=eq.1&limit=1",
                "/film_lst",
                "/film_list?select=director(name)",
            })
    void anEmbedIsTheSame(String address) {
        both.same(call("GET", address, "", "Prefer: count=exact"));
        both.same(call("GET", address, "", "Accept: text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingIsWrittenThroughAView(String method) {
        String body = method.equals("DELETE") ? "" : "{\"id\":9,\"name\":\"x\"}";
        String answer = BothServers.text(both.onH2(call(method, "/film_list?id=eq.9", body)));
        assertThat(answer)
                .startsWith("400")
                .contains("PGRST127", "Changes through views are not implemented on H2.");
        both.same(call("OPTIONS", "/film_counts", ""));
    }

    @Test
    void aChangeIsShownWithViews() {
        both.same(
                call(
                        "PATCH",
                        "/films?id=eq.1&select=title,director_list(name)",
                        "{\"title\":\"new\"}",
                        "Prefer: return=representation"));
    }
}
