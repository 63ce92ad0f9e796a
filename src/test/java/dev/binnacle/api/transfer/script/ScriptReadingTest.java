package dev.binnacle.api.transfer.script;

import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.binnacle.api.transfer.Imported;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lines of scripts that say what a check or a capture says, and those that do not. */
class ScriptReadingTest {
    private static Imported script(String script) {
        Map<String, Object> request =
                Map.of(
                        "name", "r",
                        "request", "http://a",
                        "event",
                                List.of(
                                        Map.of(
                                                "listen",
                                                "test",
                                                "script",
                                                Map.of("exec", script))));
        Map<String, Object> collection =
                Map.of("info", Map.of("name", "c"), "item", List.of(request));
        return text("c.json", JsonMapper.shared().writeValueAsString(collection));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "\n"})
    void aScriptThatIsAllTheSameIsReadInNoTime(String part) {
        Imported read =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> script(part.repeat(500_000) + "x"));

        assertThat(read.leftOut()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "pm.expect(pm.response.code).to.be.oneOf([200, 201])→status >= 200¶status <= 201",
                "pm.expect(pm.response.code).to.be.oneOf([204, 200])→status toString matches"
                        + " /^(?:200|204)$/",
                "pm.test('a', () => pm.expect(j.a).to.equal(1));→jsonpath \"$.a\" == 1",
                "pm.expect(j.s).to.be.oneOf(['a','b c'])→jsonpath \"$.s\" matches /^(?:a|b c)$/",
                "pm.expect(j.n).to.be.within(1, 5)→jsonpath \"$.n\" >= 1¶jsonpath \"$.n\" <= 5",
                "pm.expect(j.a, \"why\").to.eql(1)→jsonpath \"$.a\" == 1",
                "pm.expect(j.a)¶  .to.eq(pm.variables.get(\"v\"))→jsonpath \"$.a\" == {{v}}",
                "pm.expect(j.a).to.eql(parseInt(pm.environment.get('v')))→jsonpath \"$.a\" =="
                        + " {{v}}",
                "pm.expect(j.a).to.eql(1.5e-3)→jsonpath \"$.a\" == 0.0015",
                "pm.expect(j.l).to.be.an('array').that.is.not.empty→jsonpath \"$.l\""
                        + " isList¶jsonpath \"$.l\" not isEmpty",
                "pm.expect(j).to.have.property('ok', true)→jsonpath \"$.ok\" == true",
                "pm.expect(j).to.not.have.property('x')→jsonpath \"$.x\" not exists",
                "pm.expect(j).to.include.keys('x', 'y')→jsonpath \"$.x\" exists¶jsonpath \"$.y\""
                        + " exists",
                "pm.expect(pm.response.text()).to.not.include('pw')→body not contains \"pw\"",
                "pm.response.to.have.jsonBody('a.b', 2)→jsonpath \"$.a.b\" == 2",
                "pm.response.to.have.header('X-A', 'b')→header \"X-A\" == \"b\"",
                "pm.response.to.be.clientError→status >= 400¶status < 500",
                "tests['a'] = (responseCode.code >= 200 && responseCode.code < 300);→status >="
                        + " 200¶status < 300",
                "tests['a'] = responseBody.has(\"b\");→body contains \"b\"",
                "tests['a'] = postman.getResponseHeader('X-A');→header \"X-A\" exists",
                "client.assert(response.body.n > 0, 'none');→jsonpath \"$.n\" > 0",
                "client.assert(response.body.n !== undefined);→jsonpath \"$.n\" exists",
                "var t = response.contentType.mimeType;¶client.assert(t === 'text/plain', 'not ' +"
                        + " t);→header \"Content-Type\" matches /^text\\/plain(;.*)?$/",
                "pm.expect(j.a).to.be.ok;→jsonpath \"$.a\" != null¶jsonpath \"$.a\" != false¶"
                        + "jsonpath \"$.a\" != 0¶jsonpath \"$.a\" != \"\"",
                "pm.expect(pm.response.headers.get('X-A')).to.be.ok→header \"X-A\" exists¶header"
                        + " \"X-A\" not isEmpty",
                "expect(res.getBody()).to.equal('pong');→body == \"pong\"",
                "const {a, b: c} = res.getBody();¶expect(c).to.equal(a);"
                        + " expect(a).to.equal(1);→jsonpath \"$.a\" == 1"
            })
    void plainLinesBecomeChecks(String script, String asserts) {
        Imported read = script("let j = pm.response.json();\n" + script.replace("¶", "\n"));
        assertThat(hurl(read, "c/r.hurl"))
                .endsWith("HTTP *\n[Asserts]\n" + asserts.replace("¶", "\n") + "\n");
    }

    @Test
    void whatIsKeptUnderAConditionIsKeptAndTheConditionIsTold() {
        Imported read =
                script(
                        """
                        if (pm.response.code === 200) {
                            const body = pm.response.json();
                            pm.environment.set("token", body.token);
                            console.log("in");
                        } else {
                            pm.environment.set("token", pm.response.json().other);
                        }
                        if (body.id) pm.environment.set("id", body.id);
                        if (Math.random() > 1) {
                            pm.environment.set("other", body.other);
                        }
                        """);
        assertThat(hurl(read, "c/r.hurl"))
                .endsWith(
                        "HTTP *\n[Captures]\ntoken: jsonpath \"$.token\"\nid: jsonpath \"$.id\"\n");
        assertThat(read.leftOut())
                .contains(
                        "c / r: of its test script: if (pm.response.code === 200) {",
                        "c / r: of its test script: console.log(\"in\");",
                        "c / r: of its test script: if (body.id)",
                        "c / r: of its test script: pm.environment.set(\"other\", body.other);");
    }

    @Test
    void aFoldersTestsAreAskedOfEveryRequestInIt() {
        String tests =
                "[{\"listen\": \"test\", \"script\": {\"exec\":"
                        + " [\"pm.response.to.have.status(200);\", \"console.log(1)\"]}}]";
        Imported read =
                text(
                        "c.json",
                        "{\"info\": {\"name\": \"c\", \"description\": \"All of it\"}, \"event\": "
                                + tests
                                + ", \"item\": [{\"name\": \"in\", \"item\": [{\"name\": \"r\","
                                + " \"request\": \"http://a\"}]}]}");
        assertThat(hurl(read, "c/in/r.hurl")).endsWith("HTTP 200\n");
        assertThat(read.leftOut()).containsExactly("c: of its test script: console.log(1)");
    }

    @Test
    void aNameThatStandsForSomethingElseIsForgotten() {
        Imported read =
                script(
                        """
                        var data = pm.response.json();
                        pm.expect(data.a).to.eql(1);
                        data = pm.environment.toObject();
                        pm.expect(data.b).to.eql(2);
                        """);
        assertThat(hurl(read, "c/r.hurl")).endsWith("[Asserts]\njsonpath \"$.a\" == 1\n");
        assertThat(read.leftOut())
                .contains("c / r: of its test script: pm.expect(data.b).to.eql(2)");
    }
}
