package dev.binnacle.server;

import static dev.binnacle.server.BothServers.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

/** What is within JSON, and within arrays, is the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonAnswersTest {
    private static final String TABLES =
            """
            create table owners (id int primary key, facts jsonb);
            create table papers (id int primary key, owner_id int references owners, data jsonb,
              list %s, words varchar(20));
            create table plain (id int primary key, n int)
            """;
    private static final String ROWS =
            """
            [{"id": 1, "owner_id": 1, "data": {"a": {"b": "text"}, "n": 1.50, "list": [1, "two", null, {"x": 3}]},
              "list": "{1,2}", "words": "one"},
             {"id": 2, "owner_id": 2, "data": {"a": {"b": "Text \\"q\\" \\\\ \\n ä €"}, "n": 1e2, "list": []},
              "list": "{}", "words": null},
             {"id": 3, "owner_id": null, "data": {"a": {"b": null}, "n": "12", "yes": true}, "list": "{1,NULL}", "words": ""},
             {"id": 4, "owner_id": 1, "data": {"a": {"b": 7}, "n": -3, "yes": false}, "list": null, "words": "x"},
             {"id": 5, "owner_id": 2, "data": {"a": {"b": true}, "n": 0.0000001, "list": [3, 2]}, "list": "{2,2,1}", "words": "{}"},
             {"id": 6, "owner_id": 1, "data": {"a": {"b": [1]}, "n": 10, "list": [3]}, "list": "{3}", "words": "[1]"},
             {"id": 7, "owner_id": 1, "data": {"a": {"b": []}, "n": null}, "list": "{1}", "words": "y"},
             {"id": 8, "owner_id": 1, "data": {"a": [[1, 2], [3, 4]], "n": [], "b-c": {"d e": "odd \\"key\\""}}, "list": "{4}", "words": "z"},
             {"id": 9, "owner_id": 2, "data": "bare", "list": "{5,6,7}", "words": "w"},
             {"id": 10, "owner_id": 2, "data": null, "list": "{5}", "words": "v"}]
            """;
    private BothServers both;

    @BeforeAll
    void open() throws SQLException {
        both = BothServers.of(TABLES.formatted("int array"), TABLES.formatted("int[]"));
        both.same(
                call(
                        "POST",
                        "/owners",
                        "[{\"id\":1,\"facts\":{\"name\":\"b\",\"age\":9}},"
                                + "{\"id\":2,\"facts\":{\"name\":\"a\",\"age\":10}}]",
                        "Prefer: tx=commit"));
        String made = both.same(call("POST", "/papers", ROWS, "Prefer: tx=commit"));
        assertThat(made).startsWith("201");
    }

    @AfterAll
    void close() {
        both.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select=id,data->a->>b,n:data->n,data->list->0,last:data->list->-1,data->list->-2",
                "select=id,data->list->3->x,data->list->3->>x,data->a->b->c,data->0,data->>1",
                "select=id,data->n::text,t:data->>n::text",
                "select=id,data->yes::boolean&data->yes=not.is.null",
                "select=id,data->n::int&id=in.(1,2,4,6)",
                "select=id,data->n::numeric,f:data->n::float8&id=in.(1,2,4,6)",
                "select=id,data->n::int&id=eq.3",
                "select=id,data->n::int&id=eq.7",
                "select=id,data->n::numeric&id=eq.7",
                "select=id,data->a::int&id=eq.1",
                "select=id,data->yes::int&id=eq.3",
                "select=id,data->n::boolean&id=eq.1",
                "select=id,data->>n::int&id=eq.3",
                "select=id,data->>a->b",
                "select=id,data->list->99999999999",
                "select=data->yes,count()&order=data->yes",
                "data->>yes=eq.true",
                "data->a->>b=eq.text",
                "data->a->>b=neq.text",
                "data->a->>b=gt.Tex",
                "data->a->>b=like.*ext*",
                "data->a->>b=ilike.text*",
                "data->a->>b=match.^T.*q",
                "data->a->>b=in.(text,7,true)",
                "data->a->>b=is.null",
                "data->a->>b=not.is.null",
                "data->a->b=is.null",
                "data->a->b=not.is.null",
                "data->a->b=is.true",
                "data->a->>b=isdistinct.text",
                "data->a->b=isdistinct.7",
                "data->a->b=isdistinct.null",
                "data->a->b=eq.\"text\"",
                "data->a->b=eq.7.0",
                "data->a->b=eq.null",
                "data->a->b=neq.null",
                "data->a->b=eq.true",
                "data->a->b=gt.true",
                "data->a->b=lte.7",
                "data->a->b=eq.[1]",
                "data->a->b=eq.[]",
                "data->a->b=gt.[]",
                "data->a->b=lt.[]",
                "data->a->b=gte.[1]",
                "data->a->b=eq.text",
                "data->a->b=eq.",
                "data->a->b=eq.{\"x\":",
                "data->a->b=like.t*",
                "data->a->b=in.(7,true,\"\\\"text\\\"\")",
                "data->a->b=in.()",
                "data->n=gt.5",
                "data->n=eq(any).{100,1.5}",
                "data->n=gt(all).{-5,0}",
                "data->n=not.lt.5",
                "data->>n=lt.5",
                "data=eq.{\"a\":{\"b\":7},\"n\":-3,\"yes\":false}",
                "data=eq.\"bare\"",
                "data=neq.\"bare\"",
                "data=gt.\"a\"",
                "data=is.null",
                "data->list->0=eq.3",
                "data->0=eq.\"bare\"",
                "data->-1=eq.\"bare\"",
                "data->a->b->0=eq.7",
                "data->a->b->0->0=eq.1",
                "data->list->>-1=eq.2",
                "data->list->-1=gte.3",
                "data->list->3->x=eq.3",
                "data->list->>1=eq.two",
                "data->a->0->1=eq.2",
                "data->a->-1->-2=eq.3",
                "data->b-c->>d e=like.odd*",
                "data->>\"b-c\"=not.is.null",
                "or=(data->n.gt.5,data->a->>b.eq.text)",
                "not.and=(data->n.gt.5,data->a->>b.neq.text)",
                "data->no->such->place=eq.1",
                "data->>a->b=eq.1",
                "data->list->99999999999=eq.1",
                "nothing->a=eq.1",
                "words->a=eq.1",
                "list->0=eq.1",
                "list->>-1=eq.2",
                "order=data->n,id",
                "order=data->n.desc,id",
                "order=data->n.desc.nullslast,id",
                "order=data->n.nullsfirst,id",
                "order=data->a->b,id",
                "order=data->a->b.desc,id",
                "order=data->a->>b,id",
                "order=data->a->>b.desc,id",
                "order=data->list->0,id.desc",
                "order=data->list->-1,id",
                "order=data->no,id",
                "order=data->yes.desc,id",
                "order=words,id",
                "order=words.desc,id",
                "select=id,owners(facts->>name)&order=owners(id),id.desc",
                "select=id,owners(*)&order=owners(facts->>name),id",
                "select=id,owners(*)&order=owners(facts->age).desc,id",
                "select=id,owners!inner(facts->age)&owners.facts->age=gt.9",
                "select=id,owners!inner(facts->>name)&owners.facts->>name=eq.b&order=id.desc",
                "data=cs.{\"a\":{\"b\":7}}",
                "data=cs.{\"n\":1.5}",
                "data=cs.{}",
                "data=cs.[]",
                "data=cs.\"bare\"",
                "data=cs.[\"bare\"]",
                "data=not.cs.{\"n\":10}",
                "data=cs.{\"list\":[2,3]}",
                "data=cs.{\"list\":[{\"x\":3},1]}",
                "data=cs.{\"list\":[{\"x\":null}]}",
                "data=cs.{\"a\":[[2],[3]]}",
                "data=cs.{\"a\":{\"b\":null}}",
                "data=cs.{\"b-c\":{\"d e\":\"odd \\\"key\\\"\"}}",
                "data->list=cs.3",
                "data->list=cs.\"two\"",
                "data->list=cs.[3]",
                "data->list->3=cs.{\"x\":3}",
                "data->>list=cs.3",
                "data=cs.nothing",
                "data=ov.{1}",
                "data=sl.1",
                "list=cs.{1}",
                "list=cs.{}",
                "list=cd.{1,2}",
                "list=cd.{}",
                "list=cd.{1,2,3,4,5,6,7}",
                "list=not.cd.{1}",
                "list=ov.{2,3}",
                "list=ov.{}",
                "list=eq.{1,2}",
                "list=sl.{1}",
                "words=sl.a",
                "words=adj.a",
            })
    void aReadIsTheSame(String query) {
        String order = query.contains("order=,id") ? "" : "&order=id";
        both.same(call("GET", "/papers?" + encoded(query + order), ""));
        if (!query.contains("select=")) {
            both.same(call("HEAD", "/papers?" + encoded(query + order), "", "Prefer: count=exact"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/owners?select=id,papers(id)&papers.data->n=gt.5&papers.order=data->n.desc&order=id",
                "/owners?select=id,papers(id)&papers.order=data->a->>b.desc,id&papers.limit=2&order=facts->>name",
                "/owners?select=id,papers!inner()&papers.data->a->>b=eq.7",
                "/owners?select=facts->>name,facts->age.sum()&order=facts->>name",
                "/owners?select=facts->age::int.sum()",
                "/plain?n->a=eq.1",
            })
    void anEmbedIsTheSame(String address) {
        both.same(call("GET", encoded(address), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH /papers?data->a->>b=eq.text",
                "PATCH /papers?data->n=gt.5",
                "DELETE /papers?data->list->-1=eq.2",
                "DELETE /papers?data->a->>b=eq.text",
                "DELETE /papers?list=cd.{1,2}",
            })
    void aChangeIsTheSame(String line) {
        String[] words = line.split(" ");
        String body = words[0].equals("PATCH") ? "{\"words\":\"new\"}" : "";
        String address = encoded(words[1] + "&select=id,words&order=id");
        both.same(call(words[0], address, body, "Prefer: return=representation"));
    }

    private static String encoded(String query) {
        return query.replace("\"", "%22")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20")
                .replace("\\", "%5C");
    }
}
