package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.ReadPlanner;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.Result;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.request.QueryString;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Requests at {@code /rpc/NAME}. */
final class Calls {
    private static final List<String> APPLIED =
            List.of("count", "tx", "handling", "timezone", "max-affected");
    private final Executor executor;
    private final ServerSettings settings;
    private final Frames frames;

    Calls(Executor executor, ServerSettings settings, Frames frames) {
        this.executor = executor;
        this.settings = settings;
        this.frames = frames;
    }

    String allowed(Exposed exposed, TableName name) {
        List<Routine> routines = exposed.routines().getOrDefault(name, List.of());
        if (routines.isEmpty()) {
            new Routines(exposed, name, Set.of(), MediaType.JSON, false).find();
        }
        boolean changes =
                routines.stream()
                        .allMatch(each -> each.volatility() == Routine.Volatility.VOLATILE);
        return changes ? "OPTIONS,POST" : "OPTIONS,GET,HEAD,POST";
    }

    HttpAnswer answer(Exchange exchange, Timing timing) {
        Payload payload = exchange.payload();
        boolean post = exchange.call().method().equals("POST");
        Set<String> keys =
                payload == null
                        ? exchange.query().arguments().stream()
                                .map(QueryString.Parameter::name)
                                .collect(Collectors.toSet())
                        : columns(exchange, payload);
        MediaType type = payload == null ? MediaType.JSON : payload.type();
        Routine routine =
                new Routines(exchange.exposed(), exchange.target(), keys, type, post).find();
        return answer(exchange, routine, keys, timing);
    }

    private static Set<String> columns(Exchange exchange, Payload payload) {
        Set<String> told = exchange.query().columns();
        return told == null ? payload.keys() : told;
    }

    /** Calls one routine and answers with what it returns. */
    HttpAnswer answer(Exchange exchange, Routine routine, Set<String> keys, Timing timing) {
        ReadPlan plan =
                new ReadPlanner(
                                exchange.exposed(),
                                exchange.query(),
                                exchange.range(),
                                ReadPlanner.Use.CALL,
                                settings.maxRows(),
                                settings.is("db-aggregates-enabled", false))
                        .plan(routine.resource());
        Negotiation form =
                Negotiation.of(
                        exchange.accepted(),
                        routine.resource(),
                        plan.selectsAll(),
                        exchange.exposed(),
                        settings.is("db-plan-enabled", false));
        exchange.preferences().check();
        Long most = exchange.preferences().maxAffected();
        if (most != null && !routine.setOf()) {
            throw ApiError.of(
                            400,
                            "PGRST128",
                            "Function must return SETOF or TABLE when max-affected preference is"
                                    + " used with handling=strict")
                    .exception();
        }
        CallPlan call = plan(exchange, routine, keys, plan);
        boolean readOnly =
                !exchange.call().method().equals("POST")
                        || routine.volatility() != Routine.Volatility.VOLATILE;
        Frame frame = frames.frame(exchange, readOnly, routine.isolation(), routine.settings());
        Shape.Kind kind =
                exchange.headOnly() || routine.returnsVoid() ? Shape.Kind.NONE : form.kind();
        Shape.Count count = Tables.count(exchange.preferences());
        Shape shape =
                form.shape(
                        kind,
                        routine,
                        count == Shape.Count.NONE ? count : Shape.Count.EXACT,
                        null,
                        List.of());
        timing.done("plan");
        boolean checks = !readOnly && (most != null || form.single());
        Consumer<Result> check =
                result -> {
                    Tables.affected(most, result);
                    Tables.singular(form, result);
                };
        Result result = executor.call(frame, call, plan, shape, checks ? check : null);
        if (form.explain() != null) {
            return new Answers(200).body(form.contentType(), result.body()).done();
        }
        check.accept(result);
        return responded(exchange, routine, form, result);
    }

    private static HttpAnswer responded(
            Exchange exchange, Routine routine, Negotiation form, Result result) {
        long first = exchange.range().offset();
        long last = first + result.rows() - 1;
        int status = Ranges.status(first, last, result.total());
        Answers answer = new Answers(routine.returnsVoid() ? 204 : status);
        answer.header("Content-Range", Ranges.contentRange(first, last, result.total()));
        boolean strict = exchange.preferences().strict();
        answer.header(
                "Preference-Applied",
                exchange.preferences()
                        .applied(
                                APPLIED.stream()
                                        .filter(name -> strict || !name.equals("max-affected"))
                                        .toList()));
        if (!routine.returnsVoid()) {
            answer.body(form.contentType(), result.body());
        }
        return answer.setBy(result).done();
    }

    private static CallPlan plan(
            Exchange exchange, Routine routine, Set<String> keys, ReadPlan plan) {
        List<Routine.Parameter> given = new ArrayList<>();
        for (Routine.Parameter each : routine.parameters()) {
            if (keys.contains(each.name())) {
                given.add(each);
            }
        }
        Payload payload = exchange.payload();
        List<String> returning = ReadPlanner.needed(plan, List.of());
        if (payload == null) {
            return new CallPlan(
                    routine, given, arguments(exchange.query().arguments()), null, returning);
        }
        if (payload.form() != null) {
            return new CallPlan(
                    routine, given, arguments(payload.form().parameters()), null, returning);
        }
        byte[] body = payload.raw().length == 0 && !payload.json().isEmpty() ? null : payload.raw();
        return new CallPlan(routine, given, null, body, returning);
    }

    private static @Nullable Map<String, List<String>> arguments(
            List<QueryString.Parameter> parameters) {
        Map<String, List<String>> arguments = new HashMap<>();
        for (QueryString.Parameter each : parameters) {
            arguments.computeIfAbsent(each.name(), n -> new ArrayList<>()).add(each.value());
        }
        return arguments;
    }
}
