package dev.binnacle.server.rest;

import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ChangePlanner;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.ReadPlanner;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.Result;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.Preferences;
import dev.binnacle.server.request.QueryString;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Requests at a table or view. */
final class Tables {
    private static final List<String> READ_APPLIED = List.of("count", "tx", "handling", "timezone");
    private static final List<String> WRITE_APPLIED =
            List.of(
                    "resolution",
                    "missing",
                    "return",
                    "count",
                    "tx",
                    "handling",
                    "timezone",
                    "max-affected");
    private final Executor executor;
    private final ServerSettings settings;
    private final Frames frames;
    private final BodyRules rules;

    Tables(Executor executor, ServerSettings settings, Frames frames, BodyRules rules) {
        this.executor = executor;
        this.settings = settings;
        this.frames = frames;
        this.rules = rules;
    }

    static String allowed(Resource resource) {
        var allowed = new StringBuilder("OPTIONS,GET,HEAD");
        allowed.append(resource.insertable() ? ",POST" : "");
        boolean puts =
                resource.insertable() && resource.updatable() && !resource.primaryKey().isEmpty();
        allowed.append(puts ? ",PUT" : "");
        allowed.append(resource.updatable() ? ",PATCH" : "");
        return allowed.append(resource.deletable() ? ",DELETE" : "").toString();
    }

    HttpAnswer answer(Exchange exchange, Resource resource, Timing timing) {
        boolean read = exchange.call().method().equals("GET") || exchange.headOnly();
        var planner =
                new ReadPlanner(
                        exchange.exposed(),
                        exchange.query(),
                        exchange.range(),
                        read ? ReadPlanner.Use.READ : ReadPlanner.Use.CHANGE,
                        settings.maxRows(),
                        settings.is("db-aggregates-enabled", false));
        ReadPlan plan = planner.plan(resource.name());
        return read ? read(exchange, plan, timing) : change(exchange, resource, plan, timing);
    }

    private Negotiation negotiated(Exchange exchange, ReadPlan plan) {
        return Negotiation.of(
                exchange.accepted(),
                exchange.target(),
                plan.selectsAll(),
                exchange.exposed(),
                settings.is("db-plan-enabled", false));
    }

    private HttpAnswer read(Exchange exchange, ReadPlan plan, Timing timing) {
        Negotiation form = negotiated(exchange, plan);
        exchange.preferences().check();
        Frame frame = frames.frame(exchange, true, null, Map.of());
        Shape.Count count = count(exchange.preferences());
        Long maxRows = settings.maxRows();
        Long countLimit =
                count == Shape.Count.ESTIMATED && maxRows != null ? (Long) (maxRows + 1) : null;
        Shape shape =
                form.shape(
                        exchange.headOnly() ? Shape.Kind.NONE : form.kind(),
                        null,
                        count,
                        countLimit,
                        List.of());
        timing.done("plan");
        Result result = executor.read(frame, plan, shape);
        if (form.explain() != null) {
            return new Answers(200).body(form.contentType(), result.body()).done();
        }
        singular(form, result);
        long first = exchange.range().offset();
        long last = first + result.rows() - 1;
        return new Answers(Ranges.status(first, last, result.total()))
                .header("Content-Range", Ranges.contentRange(first, last, result.total()))
                .header("Content-Location", location(exchange))
                .header("Preference-Applied", exchange.preferences().applied(READ_APPLIED))
                .body(form.contentType(), result.body())
                .setBy(result)
                .done();
    }

    private static String location(Exchange exchange) {
        String canonical = exchange.string().canonical();
        return "/" + exchange.target().name() + (canonical.isEmpty() ? "" : "?" + canonical);
    }

    static Shape.Count count(Preferences preferences) {
        String count = preferences.get("count");
        if (count == null) {
            return Shape.Count.NONE;
        }
        return switch (count) {
            case "exact" -> Shape.Count.EXACT;
            case "planned" -> Shape.Count.PLANNED;
            default -> Shape.Count.ESTIMATED;
        };
    }

    static void singular(Negotiation form, Result result) {
        if (form.single() && result.rows() != 1) {
            throw ApiError.of(
                            406,
                            "PGRST116",
                            "Cannot coerce the result to a single JSON object",
                            "The result contains " + result.rows() + " rows")
                    .exception();
        }
    }

    static void affected(@Nullable Long most, Result result) {
        if (most != null && result.rows() > most) {
            throw ApiError.of(
                            400,
                            "PGRST124",
                            "Query result exceeds max-affected preference constraint",
                            "The query affects " + result.rows() + " rows")
                    .exception();
        }
    }

    private HttpAnswer change(Exchange exchange, Resource resource, ReadPlan plan, Timing timing) {
        Preferences preferences = exchange.preferences();
        String wanted = preferences.get("return");
        boolean whole = "representation".equals(wanted);
        List<String> returning =
                wanted == null || wanted.equals("minimal")
                        ? List.of()
                        : ReadPlanner.needed(plan, resource.primaryKey());
        ChangePlan change = change(exchange, resource, returning);
        preferences.check();
        Negotiation form = negotiated(exchange, plan);
        String method = exchange.call().method();
        boolean located = method.equals("POST") && "headers-only".equals(wanted);
        Shape shape =
                form.shape(
                        whole ? form.kind() : Shape.Kind.NONE,
                        null,
                        Shape.Count.NONE,
                        null,
                        located ? resource.primaryKey() : List.of());
        Frame frame = frames.frame(exchange, false, null, Map.of());
        Payload payload = exchange.payload();
        if (payload != null) {
            rules.check(
                    resource,
                    payload,
                    exchange.query().columns(),
                    !method.equals("PATCH"),
                    () -> executor.rights(frame));
        }
        timing.done("plan");
        Consumer<Result> check = check(exchange, form);
        Result result = executor.change(frame, change, plan, shape, check);
        if (form.explain() != null) {
            return new Answers(200).body(form.contentType(), result.body()).done();
        }
        Answers answer = new Answers(status(exchange, result, whole));
        if (located && !result.location().isEmpty()) {
            answer.header("Location", located(exchange, result));
        }
        if (!method.equals("PUT")) {
            answer.header("Content-Range", changed(method, preferences, result));
        }
        answer.header("Preference-Applied", applied(exchange, resource));
        if (whole) {
            answer.body(form.contentType(), result.body());
        }
        return answer.setBy(result).done();
    }

    private static ChangePlan change(Exchange exchange, Resource resource, List<String> returning) {
        var planner = new ChangePlanner(exchange.exposed(), resource, exchange.query(), returning);
        Payload payload = exchange.payload();
        boolean defaults = exchange.preferences().is("missing", "default");
        if (payload == null) {
            return planner.delete();
        }
        return switch (exchange.call().method()) {
            case "POST" ->
                    planner.insert(
                            payload.json(),
                            payload.keys(),
                            exchange.preferences().get("resolution"),
                            defaults);
            case "PUT" -> planner.put(payload.json(), payload.keys());
            default -> planner.update(payload.json(), payload.keys(), defaults);
        };
    }

    /** What must hold before a change stays; null = nothing, so that it can end at once. */
    private static @Nullable Consumer<Result> check(Exchange exchange, Negotiation form) {
        String method = exchange.call().method();
        Long most =
                method.equals("POST") || method.equals("PUT")
                        ? null
                        : exchange.preferences().maxAffected();
        boolean put = method.equals("PUT");
        if (most == null && !put && !form.single()) {
            return null;
        }
        return result -> {
            if (put && result.rows() != 1) {
                throw ApiError.of(
                                400,
                                "PGRST115",
                                "Payload values do not match URL in primary key column(s)")
                        .exception();
            }
            affected(most, result);
            singular(form, result);
        };
    }

    private static int status(Exchange exchange, Result result, boolean whole) {
        Integer inserted = result.inserted();
        return switch (exchange.call().method()) {
            case "POST" ->
                    exchange.preferences().is("resolution", "merge-duplicates")
                                    && inserted != null
                                    && inserted == 0
                            ? 200
                            : 201;
            case "PUT" -> inserted != null && inserted > 0 ? 201 : whole ? 200 : 204;
            default -> whole ? 200 : 204;
        };
    }

    private static String located(Exchange exchange, Result result) {
        return "/"
                + exchange.target().name()
                + "?"
                + result.location().stream()
                        .map(pair ->
                                QueryString.encoded(pair.get(0))
                                        + "="
                                        + QueryString.encoded(pair.get(1)))
                        .collect(Collectors.joining("&"));
    }

    private static String changed(String method, Preferences preferences, Result result) {
        Long total = preferences.is("count", "exact") ? (Long) result.rows() : null;
        return method.equals("PATCH")
                ? Ranges.contentRange(0, result.rows() - 1, total)
                : Ranges.contentRange(1, 0, total);
    }

    private static @Nullable String applied(Exchange exchange, Resource resource) {
        String method = exchange.call().method();
        boolean keyed =
                !resource.primaryKey().isEmpty() || Objects.nonNull(exchange.query().onConflict());
        List<String> names =
                WRITE_APPLIED.stream()
                        .filter(name ->
                                switch (name) {
                                    case "resolution" -> method.equals("POST") && keyed;
                                    case "missing" ->
                                            method.equals("POST") || method.equals("PATCH");
                                    case "max-affected" ->
                                            exchange.preferences().strict()
                                                    && (method.equals("PATCH")
                                                            || method.equals("DELETE"));
                                    default -> true;
                                })
                        .toList();
        return exchange.preferences().applied(names);
    }
}
