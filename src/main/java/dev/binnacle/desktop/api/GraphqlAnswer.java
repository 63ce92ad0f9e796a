package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Payload;
import dev.binnacle.api.graphql.GraphqlErrors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a GraphQL server tells beside its data. */
final class GraphqlAnswer {
    private static final byte[] BEGIN = "{\"query\":".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST = 4 << 20;

    private GraphqlAnswer() {}

    /** The errors in the answer to a query; empty for none and for other requests. */
    static String errors(Exchange exchange) {
        boolean asked =
                exchange.request().payload() instanceof Payload.Content content
                        && content.bytes().length >= BEGIN.length
                        && Arrays.equals(content.bytes(), 0, BEGIN.length, BEGIN, 0, BEGIN.length);
        return asked && exchange.response().body().length() <= LARGEST
                ? GraphqlErrors.of(exchange.response().body().first(LARGEST))
                : "";
    }
}
