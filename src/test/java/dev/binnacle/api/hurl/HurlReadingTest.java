package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class HurlReadingTest {

    static Stream<Path> readable() {
        return Stream.concat(
                HurlMaterial.files("valid").stream(), HurlMaterial.files("export").stream());
    }

    static Stream<Path> broken() {
        return HurlMaterial.files("broken").stream()
                .filter(file -> Files.exists(Path.of(file.toString().replace(".hurl", ".err"))));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aFilePrintsBackByteForByte(Path path) {
        String text = HurlMaterial.text(path);

        HurlReading reading = HurlReading.of(text);

        assertThat(reading).isInstanceOf(HurlFile.class);
        assertThat(((HurlFile) reading).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void anEntryStartsAtEachMethodLine(Path path) {
        String text = HurlMaterial.text(path);
        long methods =
                Pattern.compile("(?m)^[A-Z]+ +(https?://|\\{\\{)").matcher(text).results().count();

        assertThat(file(text).entries()).hasSize((int) methods);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsBrokenWhereHurlSaysSo(Path path) {
        String recorded = HurlMaterial.text(Path.of(path.toString().replace(".hurl", ".err")));
        Matcher place = Pattern.compile("\\.hurl:(\\d+):(\\d+)").matcher(recorded);
        assertThat(place.find()).isTrue();

        var broken = (BrokenHurl) HurlReading.of(HurlMaterial.text(path));

        assertThat(broken.line() + ":" + broken.column())
                .as(broken.expected())
                .isEqualTo(place.group(1) + ":" + place.group(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# only a comment",
                "GET http://a",
                "GET http://a\r\nA: b # c\r\n\r\n[Query]\r\nx: y\r\nHTTP 200\r\n",
                "\uFEFFGET http://a\n",
                "POST {{base}}/a?b=c\n{ \"a\": [1, {{n}}, \"{{s}}\"] } # after\n",
                "POST http://a\n[1, 2]\n",
                "POST http://a\n[]\n",
                "POST http://a\n```\nHTTP 200 [Asserts] { not json\n```\nHTTP *\n```json\n{\n```\n",
                "GET http://a\nHTTP 200\n[Asserts]\nbody matches /# not a comment/ # one\n",
                "GET http://a\nHTTP 200\n[Asserts]\nbody == \"say \\\"#\\\"\"\nstatus < 300\n",
                "POST http://a\n<a b='>'><!-- </a> --><![CDATA[</a>]]></a>\n\nGET http://b\n"
            })
    void oddButValidTextPrintsBackByteForByte(String text) {
        assertThat(file(text).text()).isEqualTo(text);
    }

    @Test
    void partsAreFoundWithTheirEscapesUndone() {
        HurlFile file =
                file(
                        """
                        # create
                        POST {{base}}/orders # here
                        Id: \\#123  # a hash
                        X-Empty:
                        [Query]
                        page\\u{5b}0\\u{5d}: 1
                        [BasicAuth]
                        anna: secret
                        {"a": 1}
                        HTTP 201
                        [Captures]
                        id: jsonpath "$.id"
                        [Asserts]
                        header "Location" exists
                        """);

        Entry entry = file.entries().getFirst();
        assertThat(entry.request().method()).isEqualTo("POST");
        assertThat(entry.request().url()).isEqualTo("{{base}}/orders");
        assertThat(entry.request().headers().stream().map(Pair::content))
                .containsExactly(new NameValue("Id", "#123"), new NameValue("X-Empty", ""));
        assertThat(entry.request().contents(SectionKind.QUERY))
                .containsExactly(new NameValue("page[0]", "1"));
        assertThat(entry.request().contents(SectionKind.BASIC_AUTH))
                .containsExactly(new NameValue("anna", "secret"));
        assertThat(requireNonNull(entry.request().body()).content()).isEqualTo("{\"a\": 1}");
        ResponsePart response = requireNonNull(entry.response());
        assertThat(response.status()).isEqualTo("201");
        assertThat(response.sections().getFirst().pairs().getFirst().content())
                .isEqualTo(new NameValue("id", "jsonpath \"$.id\""));
    }

    @Test
    void aBrokenFileSaysLineColumnAndWhatWasExpected() {
        var broken = (BrokenHurl) HurlReading.of("GET http://a\n\n  [Qery]\n");

        assertThat(broken.problem("orders/create.hurl").text())
                .contains("orders/create.hurl", "line 3", "column 4", "the section is not valid");
    }

    @Test
    void noTextMakesTheReaderFailOrLoseACharacter() {
        var random = new Random(7);
        List<String> texts = readable().map(HurlMaterial::text).toList();
        String odd = "{}[]<>`\"'#:\\\n\r;,/\u0000é😀 \t";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int j = random.nextInt(4); j >= 0 && !text.isEmpty(); j--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
                    default -> text.setLength(at);
                }
            }
            String mutated = text.toString();
            String printed =
                    switch (HurlReading.of(mutated)) {
                        case HurlFile file -> file.text();
                        case BrokenHurl broken -> broken.text();
                    };
            assertThat(printed).isEqualTo(mutated);
        }
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowing() {
        String text = "POST http://a\n" + "[".repeat(200_000);

        assertThat(HurlReading.of(text)).isInstanceOf(BrokenHurl.class);
    }

    static HurlFile file(String text) {
        return (HurlFile) HurlReading.of(text);
    }
}
