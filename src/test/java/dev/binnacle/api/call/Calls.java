package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Short ways to send what tests send. */
final class Calls {
    private Calls() {}

    static RequestSender sender(Path folder) {
        return sender(folder, 20_000);
    }

    static RequestSender sender(Path folder, long millis) {
        return new RequestSender(limits(millis), folder, Clock.systemUTC());
    }

    /** As runs send: plain http over our own connections. */
    static RequestSender running(Path folder, long millis) {
        return sender(folder, millis).keeping(new Cookies(Clock.systemUTC()));
    }

    static CallLimits limits(long millis) {
        return new CallLimits(Duration.ofMillis(millis), Duration.ofSeconds(5), 64 << 10, 1 << 20);
    }

    static Request get(String url, Header... headers) {
        return new Request("GET", url, List.of(headers), Payload.none(), Request.Rules.defaults());
    }

    static Request post(String url, String body, Header... headers) {
        return new Request(
                "POST",
                url,
                List.of(headers),
                Payload.text(body, "text/plain"),
                Request.Rules.defaults());
    }

    static Request following(Request request, boolean trusted) {
        return new Request(
                request.method(),
                request.url(),
                request.headers(),
                request.payload(),
                new Request.Rules(true, trusted, 5, false, null));
    }

    static Request insecure(Request request) {
        return new Request(
                request.method(),
                request.url(),
                request.headers(),
                request.payload(),
                new Request.Rules(false, false, 5, true, null));
    }

    static String text(Exchange exchange) {
        return new String(exchange.response().body().first(1 << 21), StandardCharsets.UTF_8);
    }

    static Problem problemOf(RequestSender sender, Request request) {
        ProblemException thrown =
                catchThrowableOfType(
                        ProblemException.class, () -> sender.send(request, Progress.none()));
        if (thrown == null) {
            throw new AssertionError("an answer came where none was expected");
        }
        return thrown.problem();
    }
}
