package dev.binnacle.api.check;

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

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The work on one answer. */
final class AnswerCheck {
    private final Layout layout;
    private final ResponsePart wanted;
    private final int entry;
    private final CheckedAnswer answer;
    private final RunVariables variables;
    private final Arguments arguments;
    private final Queries queries;
    private final Filters filters;
    private final Predicates predicates;
    private final List<Checked.Check> checks = new ArrayList<>();
    private final List<Checked.Captured> captures = new ArrayList<>();
    private boolean allHold = true;

    AnswerCheck(
            Layout layout,
            Entry entry,
            ResponsePart wanted,
            CheckedAnswer answer,
            Arguments arguments,
            Clock clock) {
        this.layout = layout;
        this.wanted = wanted;
        this.entry = layout.start(entry.request());
        this.answer = answer;
        this.variables = arguments.variables();
        this.arguments = arguments;
        this.queries = new Queries(answer, arguments);
        this.filters = new Filters(arguments, clock);
        this.predicates = new Predicates(arguments);
    }

    /** An answer of another status or version is not looked at further. */
    Checked check() {
        version();
        status();
        if (allHold) {
            lines(SectionKind.CAPTURES).forEach(this::capture);
        }
        if (allHold) {
            wanted.headers().forEach(this::header);
            Body body = wanted.body();
            if (body != null) {
                body(body);
            }
            lines(SectionKind.ASSERTS).forEach(this::assertion);
        }
        return new Checked(checks, captures);
    }

    private List<Pair> lines(SectionKind kind) {
        List<Pair> lines = new ArrayList<>();
        for (Section section : wanted.sections()) {
            if (section.kind() == kind) {
                lines.addAll(section.pairs());
            }
        }
        return lines;
    }

    private void note(String words, @Nullable Failure failure) {
        checks.add(new Checked.Check(words, failure));
        allHold &= failure == null;
    }

    private Failure failure(String title, int offset, int length, String message) {
        return new Failure(title, offset, length, message, entry, true);
    }

    private Failure failure(CheckFailure failure, int start) {
        return failure(
                failure.title(), start + failure.start(), failure.length(), failure.message());
    }

    private void version() {
        String version = wanted.version();
        if (version.contains("/") && !version.endsWith("*")) {
            boolean holds = version.endsWith("/" + answer.version());
            String actual = "actual value is <HTTP/" + answer.version() + ">";
            int start = layout.start(wanted);
            note(
                    version,
                    holds ? null : failure("Assert HTTP version", start, version.length(), actual));
        }
    }

    private void status() {
        String status = wanted.status();
        if (!status.equals("*")) {
            boolean holds = status.equals(String.valueOf(answer.status()));
            String actual = "actual value is <" + answer.status() + ">";
            int start = layout.status(wanted);
            note(
                    "HTTP " + status,
                    holds ? null : failure("Assert status code", start, status.length(), actual));
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
            captures.add(new Checked.Captured(name, value.text(), capture.redacted()));
        } catch (CheckFailure failure) {
            note(
                    pair.key() + ": " + pair.value(),
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
        String words = pair.key() + ": " + pair.value();
        try {
            note(words, headerFailure(pair));
        } catch (CheckFailure failure) {
            note(words, failure(failure, layout.start(pair)));
        }
    }

    private @Nullable Failure headerFailure(Pair pair) {
        List<String> actual = answer.header(new Texted(pair.key(), 0).text(variables));
        int valueAt = layout.value(pair) - layout.start(pair);
        String value = new Texted(pair.value(), valueAt).text(variables);
        if (actual.isEmpty()) {
            return failure(
                    "Header not found",
                    layout.start(pair),
                    pair.key().length(),
                    "this header has not been found in the response");
        }
        return actual.contains(value)
                ? null
                : failure(
                        "Assert header value",
                        layout.value(pair),
                        pair.value().length(),
                        "actual value is <" + String.join(", ", actual) + ">");
    }

    private void assertion(Pair pair) {
        Assertion assertion = Assertion.of(pair.value());
        int start = layout.value(pair);
        try {
            Value actual = found(assertion.subject());
            Verdict verdict = predicates.look(assertion.predicate(), actual);
            note(
                    pair.value(),
                    verdict.holds() ? null : failure("Assert failure", start, 0, told(verdict)));
        } catch (CheckFailure failure) {
            note(pair.value(), failure(failure, start));
        }
    }

    private static String told(Verdict verdict) {
        String told = "   actual:   " + verdict.actual() + "\n   expected: " + verdict.expected();
        return verdict.inconsistent()
                ? told + "\n   >>> types between actual and expected are not consistent"
                : told;
    }

    private void body(Body body) {
        try {
            Value expected = new WantedBody(body, arguments).value();
            Value actual =
                    expected instanceof Value.Binary
                            ? new Value.Binary(answer.bytes())
                            : queries.find(new Operation("body", List.of(), 0, 1));
            boolean same = actual != null && Predicates.same(actual, expected);
            note("the body", same ? null : bodyFailure(body, actual));
        } catch (CheckFailure failure) {
            note("the body", failure(failure, layout.start(body)));
        }
    }

    private Failure bodyFailure(Body body, @Nullable Value actual) {
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
        return failure("Assert body value", start, length, "actual value is <" + told + ">");
    }
}
