package dev.binnacle.api.check;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.hurl.Assertion;
import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.Capture;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.Expression;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.Operation;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.Section;
import dev.binnacle.api.hurl.SectionKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Holds an answer against what its entry says of it. */
public final class Checker {
    private final Layout layout;
    private final Path folder;
    private final Clock clock;

    /**
     * @param layout of the file that the entries are of
     * @param folder where files that it names are; nothing outside it is read
     */
    public Checker(Layout layout, Path folder, Clock clock) {
        this.layout = layout;
        this.folder = folder;
        this.clock = clock;
    }

    /** Checks an answer, and sets the variables that it gives values to. */
    public Checked check(Entry entry, Exchange exchange, RunVariables variables) {
        ResponsePart wanted = entry.response();
        if (wanted == null) {
            return new Checked(0, List.of(), List.of());
        }
        return new OneAnswer(entry, wanted, exchange, variables).check();
    }

    /** The work on one answer. */
    private final class OneAnswer {
        private final ResponsePart wanted;
        private final int entry;
        private final CheckedAnswer answer;
        private final RunVariables variables;
        private final Arguments arguments;
        private final Queries queries;
        private final Filters filters;
        private final Predicates predicates;
        private final List<Failure> failures = new ArrayList<>();
        private final List<Checked.Captured> captures = new ArrayList<>();
        private int asserts;

        OneAnswer(Entry entry, ResponsePart wanted, Exchange exchange, RunVariables variables) {
            this.wanted = wanted;
            this.entry = layout.start(entry.request());
            this.answer = new CheckedAnswer(exchange);
            this.variables = variables;
            this.arguments = new Arguments(variables, folder);
            this.queries = new Queries(answer, arguments);
            this.filters = new Filters(arguments, clock);
            this.predicates = new Predicates(arguments);
        }

        /** An answer of another status or version is not looked at further. */
        Checked check() {
            version();
            status();
            if (failures.isEmpty()) {
                lines(SectionKind.CAPTURES).forEach(this::capture);
            }
            if (failures.isEmpty()) {
                wanted.headers().forEach(this::header);
                Body body = wanted.body();
                if (body != null) {
                    body(body);
                }
                lines(SectionKind.ASSERTS).forEach(this::assertion);
            }
            return new Checked(asserts, failures, captures);
        }

        private List<Pair> lines(SectionKind kind) {
            return wanted.sections().stream()
                    .filter(section -> section.kind() == kind)
                    .map(Section::pairs)
                    .flatMap(List::stream)
                    .toList();
        }

        private void fail(String title, int offset, int length, String message) {
            failures.add(new Failure(title, offset, length, message, entry, true));
        }

        private void version() {
            String version = wanted.version();
            if (version.contains("/") && !version.endsWith("*")) {
                asserts++;
                String number = version.substring(version.indexOf('/') + 1);
                if (!number.equals(answer.version())) {
                    fail(
                            "Assert HTTP version",
                            layout.start(wanted),
                            version.length(),
                            "actual value is <HTTP/" + answer.version() + ">");
                }
            }
        }

        private void status() {
            if (wanted.status().equals("*")) {
                return;
            }
            asserts++;
            if (!wanted.status().equals(String.valueOf(answer.status()))) {
                fail(
                        "Assert status code",
                        layout.status(wanted),
                        wanted.status().length(),
                        "actual value is <" + answer.status() + ">");
            }
        }

        private void capture(Pair pair) {
            Capture capture = Capture.of(pair.value());
            int start = layout.value(pair);
            try {
                Value value = found(capture.subject());
                if (value == null) {
                    Operation query = capture.subject().query();
                    throw CheckFailure.at(
                            query, "No query result", "The query didn't return any result");
                }
                String name = new Texted(pair.key(), layout.start(pair)).text(variables);
                variables.set(name, value);
                if (capture.redacted()) {
                    variables.hide(value.text());
                }
                captures.add(new Checked.Captured(name, value.text()));
            } catch (CheckFailure failure) {
                failures.add(
                        new Failure(
                                failure.title(),
                                start + failure.start(),
                                failure.length(),
                                failure.message(),
                                entry,
                                false));
            }
        }

        private @Nullable Value found(Expression subject) {
            Value value = queries.find(subject.query());
            for (Operation filter : subject.filters()) {
                value = filters.apply(filter, value);
            }
            return value;
        }

        private void header(Pair pair) {
            asserts++;
            try {
                String name = new Texted(pair.key(), 0).text(variables);
                List<String> actual = answer.header(name);
                int valueAt = layout.value(pair) - layout.start(pair);
                String value = new Texted(pair.value(), valueAt).text(variables);
                if (actual.isEmpty()) {
                    fail(
                            "Header not found",
                            layout.start(pair),
                            pair.key().length(),
                            "this header has not been found in the response");
                } else if (!actual.contains(value)) {
                    fail(
                            "Assert header value",
                            layout.value(pair),
                            pair.value().length(),
                            "actual value is <" + String.join(", ", actual) + ">");
                }
            } catch (CheckFailure failure) {
                fail(failure, layout.start(pair));
            }
        }

        private void fail(CheckFailure failure, int start) {
            fail(failure.title(), start + failure.start(), failure.length(), failure.message());
        }

        private void assertion(Pair pair) {
            asserts++;
            Assertion assertion = Assertion.of(pair.value());
            int start = layout.value(pair);
            try {
                Value actual = found(assertion.subject());
                Verdict verdict = predicates.look(assertion.predicate(), actual);
                if (!verdict.holds()) {
                    fail("Assert failure", start, 0, told(verdict));
                }
            } catch (CheckFailure failure) {
                fail(failure, start);
            }
        }

        private static String told(Verdict verdict) {
            String told =
                    "   actual:   " + verdict.actual() + "\n   expected: " + verdict.expected();
            return verdict.inconsistent()
                    ? told + "\n   >>> types between actual and expected are not consistent"
                    : told;
        }

        private void body(Body body) {
            asserts++;
            try {
                Value expected = new WantedBody(body, arguments).value();
                Value actual =
                        expected instanceof Value.Binary
                                ? new Value.Binary(answer.bytes())
                                : queries.find(new Operation("body", List.of(), 0, 1));
                if (actual == null || !Predicates.same(actual, expected)) {
                    failBody(body, actual);
                }
            } catch (CheckFailure failure) {
                fail(failure, layout.start(body));
            }
        }

        private void failBody(Body body, @Nullable Value actual) {
            int start = layout.start(body);
            int length = 1;
            if (body.kind() == BodyKind.BASE64 || body.kind() == BodyKind.HEX) {
                start += body.source().indexOf(',') + 1;
                length = body.source().length() - body.source().indexOf(',') - 2;
            } else if (body.kind() == BodyKind.MULTILINE && body.source().indexOf('\n') > 0) {
                start += body.source().indexOf('\n') + 1;
            }
            String told =
                    actual instanceof Value.Binary binary
                            ? "hex, " + binary.text() + ";"
                            : actual == null ? "none" : actual.text();
            fail("Assert body value", start, length, "actual value is <" + told + ">");
        }
    }
}
