package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class ResponseEditTest {
    @Test
    void anAssertMakesTheResponsePartAndItsSectionWhereThereAreNone() {
        assertThat(edited("GET http://a", each -> asserting(each, "jsonpath \"$.a\" == 1")))
                .isEqualTo("GET http://a\nHTTP 201\n[Asserts]\njsonpath \"$.a\" == 1\n");
        assertThat(edited("POST http://a\n{\"b\": 1}", each -> asserting(each, "bytes count > 1")))
                .isEqualTo("POST http://a\n{\"b\": 1}\nHTTP 201\n[Asserts]\nbytes count > 1\n");
    }

    @Test
    void anAssertIsAddedAtTheEndAndAllElseStays() {
        String text =
                "GET http://a # one\n\nHTTP/1.1  200 # two\nX: y\n\n# three\n[Asserts]  # four\n"
                        + "  status == 200 # five\n\n# six\nGET http://b\n";

        assertThat(edited(text, each -> asserting(each, "bytes count > 1")))
                .isEqualTo(text.replace("# five\n", "# five\nbytes count > 1\n"));
    }

    @Test
    void aCaptureGoesBeforeTheAssertsAndABodyStaysLast() {
        String text = "GET http://a\nHTTP *\n[Asserts]\nstatus < 300\n`told`";

        assertThat(
                        edited(
                                text,
                                each ->
                                        ResponseEdit.capture(
                                                each, "my id", "jsonpath \"$.id\"", 7)))
                .isEqualTo(
                        "GET http://a\nHTTP *\n[Captures]\nmy\\u{20}id: jsonpath \"$.id\"\n"
                                + "[Asserts]\nstatus < 300\n`told`");
        assertThat(edited("GET http://a\nHTTP *\n`told`", each -> asserting(each, "status < 300")))
                .isEqualTo("GET http://a\nHTTP *\n[Asserts]\nstatus < 300\n`told`");
    }

    @Test
    void anotherLineChangesThatLineOnlyAndKeepsItsComment() {
        String text =
                "GET http://a\nHTTP 200\n[Captures]\nid : jsonpath \"$['it\\\\'s']\" # why\n"
                        + "b: header \"X\"\n";

        assertThat(
                        edited(
                                text,
                                each -> {
                                    var lines = new ArrayList<>(ResponseEdit.captures(each));
                                    assertThat(lines.getFirst())
                                            .isEqualTo(
                                                    new NameValue(
                                                            "id", "jsonpath \"$['it\\\\'s']\""));
                                    lines.set(0, new NameValue("id", "jsonpath \"$.c\""));
                                    return ResponseEdit.captures(each, lines);
                                }))
                .isEqualTo(text.replace("\"$['it\\\\'s']\"", "\"$.c\""));
        assertThat(edited(text, each -> ResponseEdit.captures(each, List.of())))
                .isEqualTo("GET http://a\nHTTP 200\n");
    }

    @Test
    void theStatusChangesAndAnExpectationOfNothingElseGoesWithIt() {
        assertThat(edited("GET http://a", each -> ResponseEdit.status(each, "404")))
                .isEqualTo("GET http://a\nHTTP 404\n");
        assertThat(edited("GET http://a\nHTTP 200\n", each -> ResponseEdit.status(each, "")))
                .isEqualTo("GET http://a\n");
        assertThat(edited("GET http://a\nHTTP 200\nX: y\n", each -> ResponseEdit.status(each, "")))
                .isEqualTo("GET http://a\nHTTP *\nX: y\n");
    }

    @Test
    void inEveryValidFileAnEditAndItsOppositeGiveTheSameBytes() {
        for (Path path : HurlMaterial.files("valid")) {
            var file = (HurlFile) HurlReading.of(HurlMaterial.text(path));
            for (int i = 0; i < file.entries().size(); i++) {
                Entry entry = file.entries().get(i);
                assertThat(ResponseEdit.asserts(entry, ResponseEdit.asserts(entry)))
                        .isEqualTo(entry);
                assertThat(ResponseEdit.captures(entry, ResponseEdit.captures(entry)))
                        .isEqualTo(entry);
                Entry more = asserting(entry, "status < 1000");
                HurlFile changed = file.with(i, more);
                assertThat(HurlReading.of(changed.text())).as(path.toString()).isEqualTo(changed);
                assertThat(ResponseEdit.asserts(more).getLast()).isEqualTo("status < 1000");
                if (!ResponseEdit.asserts(entry).isEmpty() && file.text().endsWith("\n")) {
                    Entry back = ResponseEdit.asserts(more, ResponseEdit.asserts(entry));
                    assertThat(file.with(i, back).text()).isEqualTo(file.text());
                }
            }
        }
    }

    @Test
    void anEntryIsAddedBelowAnotherAndTakenOutAgain() {
        var file = (HurlFile) HurlReading.of("# one\nGET http://a\n\n# two\nPUT http://b");

        HurlFile twice = file.inserted(2, file.entries().getFirst().apart());
        assertThat(twice.text())
                .isEqualTo("# one\nGET http://a\n\n# two\nPUT http://b\n\n# one\nGET http://a\n");
        assertThat(file.inserted(1, file.entries().get(1).apart()).text())
                .isEqualTo("# one\nGET http://a\n\n# two\nPUT http://b\n\n# two\nPUT http://b");
        assertThat(twice.without(2).without(0).text()).isEqualTo("\n# two\nPUT http://b\n");
    }

    private static Entry asserting(Entry entry, String line) {
        return ResponseEdit.assertion(entry, line, 201);
    }

    private static String edited(String text, UnaryOperator<Entry> change) {
        var file = (HurlFile) HurlReading.of(text);
        String now = file.with(0, change.apply(file.entries().getFirst())).text();
        assertThat(HurlReading.of(now)).as(now).isInstanceOf(HurlFile.class);
        return now;
    }
}
