package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class RequestEditTest {
    private static final String TEXT =
            """
            # all orders, newest first
            GET {{base}}/orders   # the list
            Accept: application/json
            # for the audit
            X-Trace:   {{trace}} # keep
            [QueryStringParams]
            sort: -placed_at   # newest
            limit: 10
            HTTP 200
            """;

    private final HurlFile file = HurlReadingTest.file(TEXT);
    private final RequestPart request = file.entries().getFirst().request();

    @Test
    void anotherMethodChangesOnlyTheMethod() {
        assertThat(printed(RequestEdit.method(request, "HEAD")))
                .isEqualTo(TEXT.replace("GET", "HEAD"));
    }

    @Test
    void anotherHeaderValueLeavesItsCommentAndItsNeighboursAlone() {
        var headers =
                List.of(
                        new NameValue("Accept", "application/json"),
                        new NameValue("X-Trace", "#1"));

        assertThat(printed(RequestEdit.headers(request, headers)))
                .isEqualTo(TEXT.replace("{{trace}} # keep", "\\#1 # keep"));
    }

    @Test
    void aParameterPutFirstTouchesNoOther() {
        var query =
                List.of(
                        new NameValue("status", "open"),
                        new NameValue("sort", "-placed_at"),
                        new NameValue("limit", "10"));

        assertThat(printed(RequestEdit.section(request, SectionKind.QUERY, query)))
                .isEqualTo(TEXT.replace("sort: -", "status: open\nsort: -"));
    }

    @Test
    void theSameValuesChangeNothing() {
        RequestPart same =
                RequestEdit.section(
                        RequestEdit.headers(
                                request, request.headers().stream().map(Pair::content).toList()),
                        SectionKind.QUERY,
                        request.contents(SectionKind.QUERY));

        assertThat(printed(same)).isEqualTo(TEXT);
    }

    @Test
    void theLastParameterTakenOutTakesTheSectionWithIt() {
        assertThat(printed(RequestEdit.section(request, SectionKind.QUERY, List.of())))
                .doesNotContain("Query", "limit")
                .endsWith("# keep\nHTTP 200\n");
    }

    @Test
    void aBodyAndASectionAreAddedToALineWithoutEnd() {
        RequestPart bare = HurlReadingTest.file("POST http://a").entries().getFirst().request();

        RequestPart full =
                RequestEdit.body(
                        RequestEdit.section(
                                RequestEdit.headers(bare, List.of(new NameValue("A", "b"))),
                                SectionKind.COOKIES,
                                List.of(new NameValue("c", " d"))),
                        BodyKind.JSON,
                        "{\"e\": 1}");

        String text = full.text();
        assertThat(text).isEqualTo("POST http://a\nA: b\n[Cookies]\nc: \\u{20}d\n{\"e\": 1}\n");
        assertThat(HurlReadingTest.file(text).text()).isEqualTo(text);
    }

    @Test
    void valuesThatLookLikeSyntaxReadBackAsTheyWere() {
        for (String odd :
                List.of("#", "a # b", "\\", "\\n", " x ", "a\nb", "{{x}}", "{\"a\":1}", "né")) {
            RequestPart edited =
                    RequestEdit.headers(request, List.of(new NameValue("a b:#[é", odd)));
            RequestPart again =
                    HurlReadingTest.file(printed(edited)).entries().getFirst().request();

            assertThat(again.headers().stream().map(Pair::content))
                    .containsExactly(new NameValue("a b:#[é", odd));
        }
    }

    private String printed(RequestPart changed) {
        return file.with(0, file.entries().getFirst().with(changed)).text();
    }
}
