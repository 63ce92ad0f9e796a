package dev.binnacle.api.run;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.check.Failure;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is told of entries that went wrong otherwise than by a check. */
final class EntryFailures {
    private final Layout layout;
    private final RunVariables variables;
    private final Clock clock;

    EntryFailures(Layout layout, RunVariables variables, Clock clock) {
        this.layout = layout;
        this.variables = variables;
        this.clock = clock;
    }

    private String asked(RequestPart part) {
        return variables.texts(variables.lent()).and(part.variables()).raw(part.url());
    }

    /** What was seen of an answer beside what the file asks. */
    Failure seen(Entry entry, String message) {
        return atUrl(entry, "Assert contract", message);
    }

    /** Why a redirect stayed where it was; what else failed came of that. */
    Optional<Failure> notFollowed(Entry entry, Exchange exchange) {
        Hop last = exchange.hops().isEmpty() ? null : exchange.hops().getLast();
        if (last == null || last.followed() || !exchange.request().rules().followRedirects()) {
            return Optional.empty();
        }
        return Optional.of(atUrl(entry, "Redirect", last.note() + " It is " + last.location()));
    }

    private Failure atUrl(Entry entry, String title, String message) {
        int url = layout.url(entry.request());
        int length = entry.request().url().length();
        int start = layout.start(entry.request());
        return new Failure(title, url, length, message, start, true);
    }

    Failure connection(Entry entry, Problem problem, Duration took) {
        int url = layout.url(entry.request());
        RequestPart part = entry.request();
        String told = CurlWords.of(problem, () -> asked(part), took);
        return new Failure(
                problem.code() == ProblemCode.REQUEST_INVALID
                        ? "Invalid request"
                        : "HTTP connection",
                url,
                entry.request().url().length(),
                told,
                layout.start(entry.request()),
                false);
    }

    /** The result of a request that got no answer. */
    EntryResult unsent(int index, Entry entry, Problem problem, Duration took) {
        return bare(index, entry, connection(entry, problem, took), took);
    }

    /** The result of a request that could not be sent. */
    EntryResult unsent(int index, Entry entry, Failure failure) {
        return bare(index, entry, failure, Duration.ZERO);
    }

    private EntryResult bare(int index, Entry entry, Failure failure, Duration took) {
        RequestPart part = entry.request();
        return new EntryResult(
                index,
                layout.place(layout.start(part)).line(),
                part.method(),
                part.url(),
                clock.instant(),
                0,
                took,
                0,
                new Timeline(List.of(), false),
                0,
                List.of(failure),
                List.of(),
                false);
    }
}
