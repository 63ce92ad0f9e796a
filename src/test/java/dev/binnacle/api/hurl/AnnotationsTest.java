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
}
