package dev.binnacle.api;

import dev.binnacle.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An answer.
 *
 * @param reason the server's word after the number; often empty
 * @param protocol such as {@code http/1.1} or {@code h2}
 * @param headers as received, in order
 * @param body unpacked
 * @param tls null without TLS
 * @param shortfall why the body is not whole; null when it is
 */
public record Response(
        int status,
        String reason,
        String protocol,
        List<Header> headers,
        StoredBody body,
        @Nullable TlsSummary tls,
        @Nullable Problem shortfall) {
    public Response {
        headers = List.copyOf(headers);
    }

    /** The same with other headers and another body. */
    Response with(List<Header> others, StoredBody other) {
        return new Response(status, reason, protocol, others, other, tls, shortfall);
    }

    /** The first header of that name, or empty. */
    public String header(String name) {
        for (Header header : headers) {
            if (header.is(name)) {
                return header.value();
            }
        }
        return "";
    }
}
