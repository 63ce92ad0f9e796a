package dev.binnacle.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.complete.Suggestion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class GraphqlDocumentTest {
    private static final String WHOLE =
            """
            # open orders of one customer
            query open($id: ID!, $status: Status = OPEN) {
              customer(id: $id) {
                name
                mine: orders(status: $status) @include(if: true) { ...line, items(first: 3) { product } }
              }
              search(words: "compass") { __typename ... on Order { total } ...on Customer { name } }
              orders(filter: {customer: "7", minimum: 1.5}, first: 2) { id }
            }
            fragment line on Order { id status }
            """;
    private final Schema schema = read();

    private static Schema read() {
        try (InputStream in =
                GraphqlDocumentTest.class.getResourceAsStream("/graphql/shop-schema.json")) {
            return Introspection.read(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What is offered where the bar stands. */
    private Offers offers(String written) {
        int caret = written.indexOf('|');
        return new GraphqlDocument(schema, written.replace("|", "")).at(caret);
    }

    private List<String> texts(String written) {
        return offers(written).suggestions().stream().map(Suggestion::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "| ~ query,mutation,fragment",
                "{ | ~ order,orders,customer,search,node,__typename",
                "{ or| ~ order,orders",
                "{ orders { st| ~ status,customer",
                "{ orders { id cust| ~ customer",
                "{ orders { customer { | ~ id,name,orders,__typename",
                "query q($a: ID!) { customer(id: $a) { na| } } ~ name,__typename",
                "{ mine: ord|s ~ order,orders",
                "mutation { | ~ pay,__typename",
                "{ orders(| ~ status: ,first: ,filter: ",
                "{ orders(first: 3, | ~ status: ,filter: ",
                "{ orders(fi|) { id } } ~ first: ,filter: ",
                "{ orders(status: | ~ OPEN,PAID,SHIPPED",
                "{ orders(status: P|) { id } } ~ PAID",
                "query q($s: Status) { orders(status: | ~ OPEN,PAID,SHIPPED,$s",
                "query q($s: Status) { orders(status: $|) } ~ $s",
                "query q($s: Sta| ~ Status",
                "query q($s: [Order| ~ OrderFilter",
                "mutation { pay(silent: | ~ true,false",
                "{ orders(filter: {| ~ status: ,minimum: ,customer: ",
                "{ orders(filter: {status: SH|}) { id } } ~ SHIPPED",
                "{ orders { id @| ~ @include,@skip",
                "{ orders { id @include(| ~ if: ",
                "{ orders { ...| } } fragment line on Order { id } ~ line,on",
                "{ search(words: \"\") { ... on Cust| ~ Customer",
                "{ search(words: \"\") { ... on Customer { na| ~ name,__typename",
                "fragment f on Or| ~ Order",
                "fragment f on Order { tot| ~ total",
            })
    void whatMayStandAtTheCaretIsOffered(String written, String wanted) {
        assertThat(String.join(",", texts(written)).strip()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ orders # or|",
                "{ search(words: \"or|\")",
                "{ search(words: \"or|",
                "{ search(words: \"\"\"or|",
                "{ orders(first: 1|",
                "{ nothing { | ",
                "query |"
            })
    void nothingIsOfferedWhereWordsHaveNoMeaning(String written) {
        assertThat(texts(written)).isEmpty();
    }

    @Test
    void theWholeWordIsReplacedAndItsTypeIsTold() {
        Offers offers = offers("{ ord|ers { id } }");

        assertThat(offers.start()).isEqualTo(2);
        assertThat(offers.end()).isEqualTo(8);
        assertThat(offers.suggestions()).contains(new Suggestion("orders", "field", "[Order!]!"));
        assertThat(offers("{ orders { pri| } }").suggestions())
                .containsExactly(new Suggestion("price", "field", "Float, deprecated"));
    }

    private List<String> faults(String document) {
        return new GraphqlDocument(schema, document)
                .faults().stream()
                        .map(each -> each.line() + ":" + each.column() + " " + each.sentence())
                        .toList();
    }

    @Test
    void aDocumentThatFitsHasNoFaults() {
        assertThat(faults(WHOLE)).isEmpty();
        assertThat(faults("{ order(id: {{id}}) { {{field}} } }")).isEmpty();
        assertThat(faults("{ __schema { types { name } } }")).isEmpty();
        assertThat(faults(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{ ordrs { id } } ~ 1:3 Query has no field ordrs.",
                "{ orders { id nam } } ~ 1:15 Order has no field nam.",
                "{ orders(frist: 3) { id } } ~ 1:10 orders takes no frist.",
                "{ order { id } } ~ 1:3 order needs id: ID!.",
                "{ orders } ~ 1:3 orders needs a selection of its fields: { … }.",
                "{ orders { id { x } } } ~ 1:12 id is a ID and has no fields.",
                "{ orders(status: CLOSED) { id } } ~ 1:18 CLOSED is not among the values of"
                        + " Status.",
                "{ order(id: $id) { id } } ~ 1:13 $id is not declared.",
                "{ orders { ...line } } ~ 1:15 There is no fragment line in this document.",
                "{ orders { id @incldue(if: true) } } ~ 1:15 There is no directive @incldue.",
                "query q($id: IDD!) { order(id: $id) { id } } ~ 1:14 There is no type IDD.",
                "subscription { x } ~ 1:1 This server has no subscriptions.",
                "{ orders(filter: {customer: 1, cuts: 2}) { id } } ~ 1:32 OrderFilter takes no"
                        + " cuts.",
                "{ orders { id } ~ 1:16 A } is missing at the end.",
                "orders { id } ~ 1:1 orders does not begin a definition.",
            })
    void whatDoesNotFitIsNamedWithItsPlace(String document, String fault) {
        assertThat(faults(document)).contains(fault);
    }

    @Test
    void theLineIsTold() {
        assertThat(faults("{\n  orders {\n    id\n    nam\n  }\n}"))
                .containsExactly("4:5 Order has no field nam.");
    }

    @Test
    void withoutASchemaOnlyWritingIsJudged() {
        var document = new GraphqlDocument(Schema.UNKNOWN, "{ anything(a: B) { x } ");

        assertThat(document.faults()).hasSize(1);
        assertThat(document.at(2).suggestions()).isEmpty();
    }

    @Test
    void noTextHoweverBrokenMakesItFail() {
        var random = new Random(7);
        String signs = "{}()[]:$@!.\"#|=&,\n x";
        int rounds = Integer.getInteger("rounds", 1) * 2_000;
        for (int round = 0; round < rounds; round++) {
            var text = new StringBuilder(WHOLE);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(4)),
                        String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            var document = new GraphqlDocument(schema, text.toString());
            int caret = random.nextInt(text.length() + 1);

            assertThat(document.at(caret).start()).isBetween(0, caret);
            assertThat(document.faults())
                    .allMatch(each -> each.start() <= text.length() && each.line() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ a ", "(", "[", "{ a(b: [", "{ a(b: {c: "})
    void textThatIsNestedWithoutEndDoesNotExhaustTheStack(String piece) {
        var document = new GraphqlDocument(schema, "{ orders " + piece.repeat(20_000));

        assertThat(document.faults()).isNotEmpty();
        assertThat(document.at(5).suggestions()).isNotEmpty();
    }

    @Test
    void whatAServerSaysInsteadOfASchemaIsTold() {
        assertThatThrownBy(() ->
                        Introspection.read(
                                "{\"errors\":[{\"message\":\"introspection is off\"}]}"
                                        .getBytes(UTF_8)))
                .hasMessageContaining("introspection is off");
        assertThatThrownBy(() -> Introspection.read("<html>".getBytes(UTF_8)))
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> Introspection.read("[".repeat(100_000).getBytes(UTF_8)))
                .hasMessageContaining("not JSON");
    }

    @Test
    void errorsOfAnAnswerAreCountedAndTold() {
        String body =
                "{\"data\":null,\"errors\":[{\"message\":\"no field x\",\"locations\":"
                        + "[{\"line\":2,\"column\":5}]},{\"message\":\"b\"}]}";

        assertThat(GraphqlErrors.of(body.getBytes(UTF_8)))
                .isEqualTo("2 errors: no field x (line 2, column 5); b");
        assertThat(GraphqlErrors.of("{\"data\":{}}".getBytes(UTF_8))).isEmpty();
        assertThat(GraphqlErrors.of("oops".getBytes(UTF_8))).isEmpty();
    }
}
