package dev.binnacle.api.contract;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Hop;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Routes;

import okhttp3.HttpUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The description of an API as something that calls are held against. Any thread may use it; what a
 * schema needs is made ready at its first use and kept.
 */
public final class Contract {
    private final Description description;
    private final Routes routes;
    private final SchemaCheck answers;
    private final SchemaCheck requests;

    public Contract(Description description) {
        this.description = description;
        routes = new Routes(description);
        answers = new SchemaCheck(description.edition(), false);
        requests = new SchemaCheck(description.edition(), true);
    }

    /**
     * Reads a description; nothing is fetched.
     *
     * @param name as the user calls it
     * @throws dev.binnacle.base.ProblemException where it cannot be read
     */
    public static Contract read(byte[] bytes, String name) {
        return new Contract(Description.read(bytes, name));
    }

    public Description description() {
        return description;
    }

    /** The operation that a call would be one of; empty = none that is described. */
    public Optional<Operation> operation(String method, String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed == null
                ? Optional.empty()
                : routes.find(method, parsed.encodedPath(), query(parsed))
                        .map(Routes.Match::operation);
    }

    private static String query(HttpUrl url) {
        String query = url.query();
        return query == null ? "" : query;
    }

    /**
     * Holds a call against the description. Reads the answer's body, so not on the screen's thread.
     */
    public Verdict check(Exchange exchange) {
        Asked asked = asked(exchange);
        Optional<Routes.Match> match =
                routes.find(asked.method(), asked.url().encodedPath(), query(asked.url()));
        if (match.isEmpty()) {
            return new Verdict(null, List.of(unknown(asked)));
        }
        Operation operation = match.get().operation();
        List<Finding> findings =
                new ArrayList<>(
                        new AnswerContract(answers)
                                .look(operation, asked.method(), exchange.response()));
        if (asked.first()) {
            findings.addAll(
                    new RequestContract(description, requests)
                            .look(match.get(), exchange.request(), asked.url()));
        }
        return new Verdict(operation, findings);
    }

    /**
     * What the answer is an answer to.
     *
     * @param first whether it is what the request asked, and no redirect was followed
     */
    private record Asked(String method, HttpUrl url, boolean first) {}

    private static Asked asked(Exchange exchange) {
        HttpUrl url = HttpUrl.get(exchange.request().url());
        String method = exchange.request().method();
        boolean first = true;
        for (Hop hop : exchange.hops()) {
            HttpUrl next = hop.followed() ? url.resolve(hop.location()) : null;
            if (next == null) {
                break;
            }
            url = next;
            method = hop.status() >= 307 || method.equals("HEAD") ? method : "GET";
            first = false;
        }
        return new Asked(method, url, first);
    }

    private Finding unknown(Asked asked) {
        List<String> others = routes.methods(asked.url().encodedPath(), query(asked.url()));
        String path = asked.url().encodedPath();
        String sentence =
                others.isEmpty()
                        ? "No operation is described for " + asked.method() + " " + path + "."
                        : "For "
                                + path
                                + " is described "
                                + String.join(", ", others)
                                + ", not "
                                + asked.method()
                                + ".";
        return Finding.violation(Finding.Kind.OPERATION, sentence, path);
    }
}
