package dev.binnacle.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.List;
import java.util.Set;

/** Which pages' scripts may read answers, told to their browsers. */
final class Pages {
    private final Set<String> origins;

    /**
     * @param origins as {@code https://shop.example}; none = all
     */
    Pages(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    void admit(ServerRequest request, ServerResponse response) {
        if (origins.isEmpty()) {
            response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            return;
        }
        response.headers().set(HeaderNames.VARY, "Origin");
        String origin = request.headers().value(HeaderNames.ORIGIN).orElse("");
        if (origins.contains(origin)) {
            response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
    }
}
