package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.body.BodyView;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.collection.Examples;
import dev.binnacle.desktop.control.Amounts;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer as the screen shows it, whether it just came or was remembered.
 *
 * @param facts time, sizes and protocol in one line
 * @param stored the whole body; null when it is only remembered
 * @param checks what the request's file says of it; empty = nothing
 * @param contract what it is worth by the API's description
 * @param notes what to know about it, such as redirects or why the body is not whole
 * @param whole makes the same with all of its body, a while later; null = all of it is here
 */
record Answer(
        int status,
        String reason,
        String facts,
        List<Note> notes,
        List<Header> headers,
        List<Header> sent,
        List<Header> connection,
        BodyView body,
        @Nullable StoredBody stored,
        @Nullable Image picture,
        @Nullable Timeline timeline,
        List<Checked.Check> checks,
        Contracted contract,
        @Nullable Supplier<Answer> whole) {

    /** Lays the body out, of a long one the first screens, so never on the screen's thread. */
    static Answer of(Exchange exchange, Checked checked, Contracted contract) {
        return of(exchange, checked, contract, BodyView.firstOf(exchange.response()));
    }

    private static Answer of(
            Exchange exchange, Checked checked, Contracted contract, BodyView body) {
        var response = exchange.response();
        var sizes = exchange.sizes();
        String packed =
                sizes.bodyOnWire() == sizes.bodyUnpacked()
                        ? ""
                        : " (" + Amounts.size(sizes.bodyOnWire()) + " on the wire)";
        String facts =
                Amounts.time(exchange.timeline().total())
                        + "   "
                        + Amounts.size(sizes.bodyUnpacked())
                        + packed
                        + "   "
                        + response.protocol();
        return new Answer(
                response.status(),
                response.reason(),
                facts,
                notes(exchange, body),
                response.headers(),
                sent(exchange),
                AnswerFacts.of(exchange),
                body,
                exchange.response().body(),
                Pictures.of(exchange.response()),
                exchange.timeline(),
                checked.checks(),
                contract,
                body.goesOn()
                        ? () -> of(exchange, checked, contract, BodyView.of(exchange.response()))
                        : null);
    }

    private static List<Header> sent(Exchange exchange) {
        Request request = exchange.request();
        return Stream.concat(
                        Stream.of(new Header(request.method(), Redaction.url(request.url()))),
                        Redaction.headers(exchange.sent()).stream())
                .toList();
    }

    private static List<Note> notes(Exchange exchange, BodyView body) {
        var notes = new ArrayList<Note>();
        if (exchange.request().rules().insecure() && exchange.response().tls() != null) {
            notes.add(
                    new Note(
                            "The server's certificate was not checked: the request has the option"
                                    + " insecure.",
                            true));
        }
        var shortfall = exchange.response().shortfall();
        if (shortfall != null) {
            notes.add(Note.of(shortfall.sentence() + " " + shortfall.hint()));
        }
        String errors = GraphqlAnswer.errors(exchange);
        if (!errors.isEmpty()) {
            notes.add(new Note("GraphQL: " + errors, true));
        }
        if (!body.whole()) {
            notes.add(
                    Note.of(
                            "The first "
                                    + Amounts.size(body.shown())
                                    + " of "
                                    + Amounts.size(body.length())
                                    + " are shown."));
        }
        for (Hop hop : exchange.hops()) {
            notes.add(Note.of(hop.status() + " → " + hop.location() + "   " + hop.note()));
        }
        return notes;
    }

    /** What history kept of an answer. Lays the body out, so never on the screen's thread. */
    static Answer of(RequestHistory.Call call) {
        var notes = new ArrayList<Note>();
        notes.add(Note.of("Remembered from " + Amounts.clock(call.at()) + ". Send asks again."));
        if (!call.problem().isEmpty()) {
            notes.add(Note.of(call.problem()));
        }
        String facts = Amounts.time(call.took()) + "   " + Amounts.size(call.receivedBytes());
        return kept(call.head(), call.body(), facts, notes);
    }

    /** The same of an example. */
    static Answer of(Examples.Example example) {
        return kept(example.head(), example.body(), "", List.of(Note.of("An example.")));
    }

    private static Answer kept(String head, String text, String facts, List<Note> notes) {
        List<String> lines = head.lines().toList();
        List<Header> headers = lines.stream().skip(1).map(Answer::header).toList();
        String type =
                headers.stream()
                        .filter(header -> header.is("Content-Type"))
                        .map(Header::value)
                        .findFirst()
                        .orElse("");
        String bare = type.replaceAll("(?i);\\s*charset=[^;]*", "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String[] words = (lines.isEmpty() ? "" : lines.getFirst()).split(" ", 3);
        boolean numbered = words.length > 1 && words[1].matches("\\d{3}");
        return new Answer(
                numbered ? Integer.parseInt(words[1]) : 0,
                words.length > 2 ? words[2] : "",
                facts,
                notes,
                headers,
                List.of(),
                List.of(),
                BodyView.of(StoredBody.inMemory(bytes), bare),
                null,
                null,
                null,
                List.of(),
                Contracted.NONE,
                null);
    }

    /** The same with all of its body; takes a while. */
    Answer complete() {
        return whole == null ? this : whole.get();
    }

    /** As it is kept for others to see: secrets in headers and JSON covered. */
    Examples.Example example() {
        var head = new StringBuilder("HTTP " + status + " " + reason);
        Redaction.headers(headers)
                .forEach(each ->
                        head.append('\n').append(each.name()).append(": ").append(each.value()));
        return new Examples.Example(
                head.toString(), Redaction.json(complete().body().raw(), name -> Redaction.MARK));
    }

    private static Header header(String line) {
        int colon = line.indexOf(": ");
        return colon < 0
                ? new Header(line, "")
                : new Header(line.substring(0, colon), line.substring(colon + 2));
    }
}
