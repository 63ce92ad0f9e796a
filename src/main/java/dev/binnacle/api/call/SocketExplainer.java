package dev.binnacle.api.call;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Redaction;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;

/** Says why a WebSocket was not opened. */
final class SocketExplainer {
    private final String url;
    private final Duration patience;

    SocketExplainer(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    private String origin() {
        return Redaction.origin(url);
    }

    Problem invalid(IllegalArgumentException why) {
        String said = String.valueOf(why.getMessage());
        return Problem.of(
                ProblemCode.REQUEST_INVALID,
                "A WebSocket cannot be asked for so.",
                said.contains("header value")
                        ? "A header's value has letters that cannot be sent. It is not shown here:"
                                + " it may be a secret."
                        : said);
    }

    Problem silent() {
        return Problem.of(
                        ProblemCode.CALL_TIMEOUT,
                        origin() + " did not open the WebSocket in " + patience.toMillis() + " ms.",
                        "It took the connection and kept silent.")
                .hint("Check that a WebSocket server listens there.");
    }

    Problem explain(Throwable failure) {
        return switch (failure) {
            case WebSocketHandshakeException refused -> refused(refused);
            case IllegalArgumentException invalid -> invalid(invalid);
            case IOException broken -> broken(broken);
            default ->
                    Problem.of(
                            ProblemCode.CALL_FAILED,
                            "The WebSocket to " + origin() + " failed.",
                            String.valueOf(failure.getMessage()));
        };
    }

    private Problem refused(WebSocketHandshakeException refused) {
        var response = refused.getResponse();
        int status = response == null ? 0 : response.statusCode();
        return Problem.of(
                ProblemCode.SOCKET_REFUSED,
                origin()
                        + (status == 101
                                ? " broke the rules of opening a WebSocket."
                                : " did not open a WebSocket: it answered " + status + "."),
                status == 101 ? deepest(refused) : "");
    }

    private Problem broken(IOException failure) {
        String said = deepest(failure);
        if (said.contains("status line")) {
            return Problem.of(
                    ProblemCode.ANSWER_NOT_HTTP,
                    "What answers at " + origin() + " is not HTTP.",
                    said);
        }
        if (said.contains("EOF") || said.contains("received no bytes")) {
            return Problem.of(
                    ProblemCode.CALL_BROKEN_OFF,
                    origin() + " ended the connection before the WebSocket was open.",
                    said);
        }
        return new FailureExplainer(url, patience).explain(failure, Phase.Kind.CONNECT);
    }

    private static String deepest(Throwable failure) {
        Throwable last = failure;
        for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
            last = next;
        }
        return String.valueOf(last.getMessage());
    }
}
