package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.validation.TableSchemas;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Bodies are held to the JSON Schema of their table, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableSchemasTest {
    private static final String SCHEMA =
            """
            {"required": ["name", "mail"],
             "properties": {
               "name": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[a-z]+$"},
               "mail": {"type": "string", "format": "email"},
               "age": {"type": ["integer", "null"], "minimum": 18},
               "active": {"type": "boolean"},
               "links": {"type": "array", "items": {"$ref": "#/$defs/link"}}},
             "additionalProperties": true,
             "$defs": {"link": {"type": "object", "required": ["to~/from"]}}}
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private BothServers both;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        Files.writeString(folder.resolve("people.json"), SCHEMA);
        Files.writeString(folder.resolve("public.orders.json"), "{\"maxProperties\": 1}");
        String tables =
                """
                create table people (id int primary key, name varchar(40), mail text, age int,
                  active boolean, links jsonb);
                create table orders (id int primary key, note text);
                insert into people (id, name, mail) values (1, 'ann', 'ann@example.org')
                """;
        both = BothServers.of(tables, tables, Map.of("binnacle-schemas", folder.toString()));
        for (var backend : List.of(both.h2Backend(), both.postgresBackend())) {
            backend.script("insert into orders values (1, 'x')");
        }
        both.h2Backend().run("create role passer", "grant select on people to passer");
        both.postgresBackend()
                .run(
                        "do $$ begin create role passer; exception when duplicate_object then null;"
                                + " end $$",
                        "grant usage on schema public to passer",
                        "grant select on people to passer");
    }

    @AfterAll
    void close() {
        both.close();
    }

    private static HttpCall call(String method, String address, String body, String type) {
        var fields = new HeaderFields();
        fields.add("Content-Type", type);
        fields.add("Prefer", "return=representation");
        int question = address.indexOf('?');
        return new HttpCall(
                method,
                question < 0 ? address : address.substring(0, question),
                question < 0 ? "" : address.substring(question + 1),
                fields,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String same(HttpCall call) {
        String expected = text(both.onPostgres(call));
        assertThat(text(both.onH2(call))).isEqualTo(expected);
        return expected;
    }

    private static String text(HttpAnswer answer) {
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|/people|{'id':2,'name':'bob','mail':'b@example.org'}|201 ",
                "POST|/people|{'id':2,'name':'b','mail':'b@example.org'}|/name minLength",
                "POST|/people|{'id':2,'name':'Bob','mail':'nothing'}|/mail format,/name pattern",
                "POST|/people|{'id':2,'name':'bob'}|/mail required",
                "POST|/people|[{'id':2,'name':'bob','mail':'b@b.org'},{'id':3,'name':'toolong','mail':'c@c.org'}]|/1/name"
                    + " maxLength",
                "POST|/people|{'id':2,'name':'bob','mail':'b@b.org','age':17}|/age minimum",
                "POST|/people|{'id':2,'name':'bob','mail':'b@b.org','age':'18'}|/age type",
                "POST|/people|{'id':2,'name':'bob','mail':'b@b.org','links':[{'x':1}]}|/links/0/to~0~1from"
                    + " required",
                "POST|/people?columns=id,mail,name|{'id':2,'name':'bob','mail':'b@b.org','age':1}|201"
                    + " ",
                "POST|/people?columns=id,name|{'id':2,'name':'bob','mail':'b@b.org'}|/mail"
                        + " required",
                "PUT|/people?id=eq.1|{'id':1,'name':'ann'}|/mail required",
                "PATCH|/people?id=eq.1|{'age':20}|200 ",
                "PATCH|/people?id=eq.1|{'age':2}|/age minimum",
                "PATCH|/orders?id=eq.1|{'id':2,'note':'y'}|200 ",
                "POST|/orders|{'id':2,'note':'y'}| maxProperties",
                "POST|/orders|{'id':2}|201 ",
            })
    void bodiesAreHeldToTheirSchema(String method, String address, String body, String expected) {
        String answer = same(call(method, address, body.replace('\'', '"'), "application/json"));
        if (expected.matches("2.. ?")) {
            assertThat(answer).startsWith(expected);
            return;
        }
        assertThat(answer).startsWith("400 ");
        JsonNode error = JSON.readTree(answer.substring(4));
        assertThat(error.path("code").asString()).isEqualTo("23514");
        List<String> rules =
                error.path("details")
                        .valueStream()
                        .map(each ->
                                (each.path("field").asString() + " " + each.path("rule").asString())
                                        .strip())
                        .sorted()
                        .toList();
        assertThat(rules).containsExactly(expected.split(","));
    }

    @Test
    void csvAndFormsAreReadAsWhatTheyStandFor() {
        String csv = "id,name,mail,age,active\n2,bob,b@b.org,18,true\n3,eve,e@e.org,NULL,false\n";
        assertThat(same(call("POST", "/people", csv, "text/csv"))).startsWith("201");
        assertThat(same(call("POST", "/people", csv.replace("18", "17"), "text/csv")))
                .startsWith("400")
                .contains("/0/age");
        String form = "id=2&name=bob&mail=b@b.org&age=7";
        assertThat(same(call("POST", "/people", form, "application/x-www-form-urlencoded")))
                .startsWith("400")
                .contains("/age");
    }

    @Test
    void whoMayNotWriteLearnsNothingOfTheRules() {
        HttpCall call = call("POST", "/people", "{\"id\":2}", "application/json");
        for (HttpAnswer answer : both.as("passer", call)) {
            assertThat(text(answer)).startsWith("401").doesNotContain("mail");
        }
    }

    @Test
    void thousandsOfBrokenRowsAreToldInFew() {
        String rows = "[" + "{\"id\":1},".repeat(5_000) + "{\"id\":1}]";
        JsonNode error =
                JSON.readTree(same(call("POST", "/people", rows, "application/json")).substring(4));
        assertThat(error.path("details")).hasSize(20);
    }

    @Test
    void theDescriptionNamesTheRules() {
        for (HttpAnswer answer :
                both.as("web_anon", call("GET", "/openapi.json", "", "application/json"))) {
            JsonNode document = JSON.readTree(answer.body());
            JsonNode people = document.at("/components/schemas/people");
            assertThat(people.at("/properties/name/maxLength").intValue()).isEqualTo(5);
            assertThat(people.at("/properties/name/pattern").asString()).isEqualTo("^[a-z]+$");
            assertThat(people.at("/properties/mail/format").asString()).isEqualTo("email");
            String fresh = "/paths/~1people/post/requestBody/content/application~1json/schema";
            assertThat(document.at(fresh + "/required").toString()).contains("\"mail\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": ",
                "[]",
                "{\"properties\": {\"a\": {\"$ref\": \"http://127.0.0.1:1/other.json\"}}}",
                "{\"$ref\": \"file:///etc/passwd\"}",
                "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/gone\"}}}",
                "{\"properties\": {\"a\": {\"pattern\": \"(\"}}}"
            })
    void aFileThatCannotBeUsedIsAProblem(String text, @TempDir Path other) throws IOException {
        Files.writeString(other.resolve("people.json"), text);
        assertThatThrownBy(() -> TableSchemas.read(other.toString(), "public"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BIN-503");
    }
}
