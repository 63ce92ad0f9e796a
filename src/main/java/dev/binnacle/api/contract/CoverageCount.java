package dev.binnacle.api.contract;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.openapi.DescribedAnswer;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Parameter;

import okhttp3.HttpUrl;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what calls try of a description. Any thread may tell it of one. */
public final class CoverageCount {
    private static final String BODY = "body";

    /** What was seen of one operation. */
    private static final class Seen {
        private final Set<String> statuses = new TreeSet<>();
        private final Set<String> parameters = new TreeSet<>();
        private long calls;
    }

    private final Description description;
    private final Map<Operation, Seen> seen = new IdentityHashMap<>();

    public CoverageCount(Description description) {
        this.description = description;
        description.operations().forEach(each -> seen.put(each, new Seen()));
    }

    /** Takes a call into account; one of no described operation counts for nothing. */
    public synchronized void add(Exchange exchange, Verdict verdict) {
        Operation operation = verdict.operation();
        Seen so = operation == null ? null : seen.get(operation);
        if (operation == null || so == null) {
            return;
        }
        so.calls++;
        operation
                .answer(exchange.response().status())
                .map(DescribedAnswer::status)
                .ifPresent(so.statuses::add);
        Request request = exchange.request();
        for (Parameter each : operation.parameters()) {
            if (given(each, request)) {
                so.parameters.add(name(each));
            }
        }
        if (!operation.bodies().isEmpty() && !(request.payload() instanceof Payload.None)) {
            so.parameters.add(BODY);
        }
    }

    private static String name(Parameter parameter) {
        return parameter.place().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
    }

    private static boolean given(Parameter parameter, Request request) {
        String name = parameter.name();
        HttpUrl url = HttpUrl.parse(request.url());
        return switch (parameter.place()) {
            case PATH -> true;
            case QUERY ->
                    url != null
                            && url.queryParameterNames().stream()
                                    .anyMatch(each ->
                                            each.equals(name) || each.startsWith(name + "["));
            case HEADER -> request.headers().stream().anyMatch(each -> each.is(name));
            case COOKIE -> request.header("Cookie").contains(name + "=");
        };
    }

    public synchronized Coverage coverage() {
        return new Coverage(
                description.operations().stream()
                        .map(each -> tried(each, seen.getOrDefault(each, new Seen())))
                        .toList());
    }

    private static Coverage.Tried tried(Operation operation, Seen seen) {
        Set<String> statuses = new TreeSet<>();
        operation.answers().forEach(each -> statuses.add(each.status()));
        Set<String> parameters = new TreeSet<>();
        operation.parameters().forEach(each -> parameters.add(name(each)));
        if (!operation.bodies().isEmpty()) {
            parameters.add(BODY);
        }
        return new Coverage.Tried(
                operation.key(), seen.calls, statuses, seen.statuses, parameters, seen.parameters);
    }
}
