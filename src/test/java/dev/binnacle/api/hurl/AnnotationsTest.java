package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class AnnotationsTest {
    private static Annotations of(String text) {
        HurlFile file = (HurlFile) HurlReading.of(text);
        return Annotations.of(file.entries().getLast().request());
    }

    @Test
    void commentsAboveARequestSayWhatItIs() {
        Annotations found =
                of(
                        """
                        GET http://a
                        HTTP 200

                        # plain words, and no @name of anything
                        # @name All orders of today
                        #@role shop_clerk
                        # @operation GET /orders
                        # @effects none
                        # @tag smoke, orders
                        # @tag slow
                        GET http://b
                        """);
        assertThat(found)
                .isEqualTo(
                        new Annotations(
                                "All orders of today",
                                "shop_clerk",
                                "GET /orders",
                                "none",
                                List.of("smoke", "orders", "slow")));
        assertThat(found.words()).isEqualTo("All orders of today #smoke #orders #slow");
    }

    @Test
    void aRequestWithoutThemSaysNothing() {
        assertThat(of("# @name\n# @unknown x\nGET http://a\n").words()).isEmpty();
    }

    private static String with(String text, Annotations.Word word, String value) {
        HurlFile file = (HurlFile) HurlReading.of(text);
        int last = file.entries().size() - 1;
        Entry entry = file.entries().get(last);
        return file.with(last, entry.with(Annotations.with(entry.request(), word, value))).text();
    }

    @Test
    void whatIsSaidIsChangedInItsPlaceAndNothingElse() {
        String text = "# plain\n# @tag a\n\n# @role old\n# @tag b\nGET http://a\nHTTP 200\n";
        assertThat(with(text, Annotations.Word.ROLE, " new  one "))
                .isEqualTo(text.replace("old", "new one"));
        assertThat(with(text, Annotations.Word.TAG, "b, c"))
                .isEqualTo(text.replace("# @tag b\n", "").replace("@tag a", "@tag b, c"));
        assertThat(with(text, Annotations.Word.ROLE, ""))
                .isEqualTo(text.replace("# @role old\n", ""));
        assertThat(with(text, Annotations.Word.TAG, "a, b")).isEqualTo(text);
    }

    @Test
    void whatIsNewStandsRightAboveItsRequest() {
        assertThat(with("GET http://a\n\n  GET http://b\n", Annotations.Word.EFFECTS, "none"))
                .isEqualTo("GET http://a\n\n# @effects none\n  GET http://b\n");
        assertThat(with("GET http://a", Annotations.Word.NAME, "All"))
                .isEqualTo("# @name All\nGET http://a");
    }
}
