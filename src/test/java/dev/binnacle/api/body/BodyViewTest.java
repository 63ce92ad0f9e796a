package dev.binnacle.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.binnacle.api.StoredBody;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class BodyViewTest {
    @Test
    void jsonIsLaidOutWithItsNumbersAndRepeatedNamesAsSent() {
        String json =
                "{\"n\":12345678901234567890.10,\"n\":1e400,\"s\":\"a\\u00e9"
                        + " \\\"{[,:\",\"l\":[1,{}],\"e\":[ ]}";

        assertThat(JsonPrinter.pretty(json))
                .isEqualTo(
                        """
                        {
                          "n": 12345678901234567890.10,
                          "n": 1e400,
                          "s": "a\\u00e9 \\"{[,:",
                          "l": [
                            1,
                            {}
                          ],
                          "e": []
                        }\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "}",
                "{\"a\"",
                "\"abc",
                "[1 2]",
                "\\",
                "{\"a\":\"b\\",
                "nul",
                "]]]["
            })
    void textThatIsNotJsonKeepsItsCharacters(String text) {
        assertThat(JsonPrinter.pretty(text).replaceAll("\\s", ""))
                .isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void eachLineOfAJsonStreamIsLaidOutByItself() {
        assertThat(JsonPrinter.pretty("{\"a\":1}\n{\"a\":2}\n"))
                .isEqualTo("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}");
    }

    @Test
    void tenMegabytesAreLaidOutAndSearchedQuickly() {
        String row = "{\"id\":123456,\"name\":\"a name\",\"tags\":[\"x\",\"y\"],\"price\":12.50}";
        String json = "[" + (row + ",").repeat(10_000_000 / row.length()) + "\"Needle\"]";

        long before = System.nanoTime();
        BodyView view = BodyView.of(StoredBody.inMemory(json.getBytes(UTF_8)), "application/json");
        long found = TextSearch.places(view.pretty(), "needle").count();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(found).isEqualTo(1);
        assertThat(view.whole()).isTrue();
    }

    @Test
    void xmlIsIndentedAndItsEntitiesStayUnread() {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<a k='>'><b>text &x;</b><c/><d></d><!-- <no> --></a>";

        assertThat(XmlPrinter.pretty(xml))
                .endsWith(
                        """
                        <a k='>'>
                          <b>text &x;</b>
                          <c/>
                          <d></d>
                          <!-- <no> -->
                        </a>\
                        """)
                .contains("&x;")
                .doesNotContain("root:");
    }

    @Test
    void theCharsetIsTheOneNamedElseUtf8ElseLatin1() {
        assertThat(view("café", ISO_8859_1, "text/plain; charset=ISO-8859-1").raw())
                .isEqualTo("café");
        assertThat(view("café", UTF_8, "text/plain").raw()).isEqualTo("café");
        assertThat(view("café", ISO_8859_1, "text/plain").raw()).isEqualTo("café");
        assertThat(view("café", UTF_8, "text/plain; charset=nonsense").raw()).isEqualTo("café");
    }

    @Test
    void bytesThatAreNoTextAreShownAsHex() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

        BodyView view = BodyView.of(StoredBody.inMemory(png), "image/png");

        assertThat(view.kind()).isEqualTo(BodyView.Kind.BINARY);
        assertThat(view.pretty())
                .startsWith("00000000  89 50 4e 47 0d 0a 1a 0a  00 00")
                .endsWith(".PNG......");
    }

    private static BodyView view(String text, java.nio.charset.Charset charset, String type) {
        return BodyView.of(StoredBody.inMemory(text.getBytes(charset)), type);
    }
}
