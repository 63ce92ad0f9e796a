package dev.binnacle.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/**
 * Keeps {@code Content-Length} out of answers that have no body by their nature (204, and those to
 * HEAD), where the web server would say 0.
 */
final class NoLength implements Http1ConnectionListener {
    /** Never sent: it says that the length is to be left out. */
    private static final HeaderName MARK = HeaderNames.create("x-no-length");

    static void mark(ServerResponseHeaders headers) {
        headers.set(HeaderValues.create(MARK, "1"));
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (headers.contains(MARK) && headers instanceof WritableHeaders<?> writable) {
            writable.remove(MARK);
            writable.remove(HeaderNames.CONTENT_LENGTH);
        }
    }
}
