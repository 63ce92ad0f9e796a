package dev.binnacle.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.Timeline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Bodies that are not JSON are held as far as can be, and what is not is said. */
class FormAndXmlTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SHOP =
            """
            openapi: 3.0.3
            paths:
              /orders:
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded: {schema: &order {type: object, required: [number], additionalProperties: false,
                        properties: {number: {type: integer}, paid: {type: boolean}, tags: {type: array, maxItems: 2, items: {type: string}},
                          owner: {type: object}, picture: {type: string, format: binary, minLength: 9}}}}
                      multipart/form-data: {schema: *order}
                      application/xml: {schema: {type: object, xml: {name: order}}}
                      application/json: {schema: {type: object}}
                  responses:
                    '200': {content: {application/xml: {schema: {type: object, xml: {name: order}}}, text/xml: {}}}
            """;

    private final Contract contract =
            Contract.read(SHOP.getBytes(StandardCharsets.UTF_8), "shop.yaml");

    private Verdict verdict(Payload payload, String type, String answer) {
        var request =
                new Request(
                        "POST",
                        "http://localhost/orders",
                        List.of(),
                        payload,
                        Request.Rules.defaults());
        var response =
                new Response(
                        200,
                        "OK",
                        "http/1.1",
                        List.of(new Header("Content-Type", type)),
                        StoredBody.inMemory(answer.getBytes(StandardCharsets.UTF_8)),
                        null,
                        null);
        return contract.check(
                new Exchange(
                        request,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        response,
                        new Timeline(List.of(), false),
                        new Sizes(0, 0, 0, 0, 0)));
    }

    private List<String> asked(Payload payload) {
        return verdict(payload, "text/xml", "<a/>").notes().stream()
                .map(Finding::sentence)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number=x | at /number is not as described: string found, integer expected.",
                "paid=true | is not as described: required property 'number' not found.",
                "number=1&paid=yes | at /paid is not as described: string found, boolean expected.",
                "number=1&tags=a&tags=b&tags=c | at /tags is not as described: must have at most 2"
                        + " items but found 3.",
                "number=1&other=2 | is not as described: property 'other' is not defined in the"
                        + " schema and the schema does not allow additional properties."
            })
    void aFormThatIsOtherwiseIsNoted(String form, String told) {
        assertThat(asked(Payload.text(form, FORM))).containsExactly("The request's body " + told);
    }

    @Test
    void aFormAsDescribedIsNotNoted() {
        String form = "number=7&paid=true&tags=a%20b&tags=b&owner[name]=Ann&owner%5Bage%5D=4";
        assertThat(asked(Payload.text(form, FORM))).isEmpty();
        assertThat(asked(Payload.text("number=1&tags[]=a&tags[]=b&tags[]=c", FORM))).isEmpty();
    }

    @Test
    void partsAreHeldAndFilesAreNot() {
        var file = new Payload.FromFile(Path.of("a.png"), "image/png");
        var picture = new Payload.Part("picture", "a.png", file);
        var number = new Payload.Part("number", "", Payload.text("7", ""));
        var odd = new Payload.Part("number", "", Payload.text("x", ""));

        assertThat(asked(new Payload.Multipart(List.of(number, picture)))).isEmpty();
        assertThat(asked(new Payload.Multipart(List.of(odd, picture))))
                .containsExactly(
                        "The request's body at /number is not as described: string found, integer"
                                + " expected.");
        assertThat(asked(new Payload.FromFile(Path.of("a.json"), "application/json")))
                .containsExactly(
                        "The request's body is a file: it is not held against its schema.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<order><id>1</id></order> | ",
                "<s:order xmlns:s='a'/> | ",
                "<oder/> | its outermost element is oder and order is described.",
                "<order> | it is not XML: XML document structures must start and end within the"
                        + " same entity (line 1).",
                "<!DOCTYPE a SYSTEM 'file:///etc/hosts'><order>&a;</order> | it is not XML",
                "none | it is not XML: Content is not allowed in prolog (line 1)."
            },
            quoteCharacter = '`')
    void anAnswerInXmlIsHeldByItsFormAndItsOutermostElement(String xml, String told) {
        Verdict verdict = verdict(Payload.none(), "application/xml; charset=utf-8", xml);

        assertThat(verdict.notes()).extracting(Finding::sentence).contains(XmlRoot.NOT_HELD);
        if (told == null) {
            assertThat(verdict.violations()).isEmpty();
        } else {
            assertThat(verdict.violations())
                    .extracting(Finding::sentence)
                    .singleElement()
                    .asString()
                    .startsWith("The body is not as described: " + told);
        }
    }

    @Test
    void aRequestInXmlIsHeldToo() {
        assertThat(asked(Payload.text("<oder/>", "application/xml")))
                .containsExactly(
                        "The request's body is not as described: its outermost element is oder and"
                                + " order is described.");
        assertThat(asked(Payload.text("<order/>", "application/xml"))).isEmpty();
    }
}
