package dev.binnacle.server.action;

import dev.binnacle.server.query.Statements;
import dev.binnacle.server.query.TypedValue;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One action on its way: what it was given, and what its steps gave so far. */
final class ActionRun {
    private final Action action;
    private final Map<String, TypedValue> arguments;
    private final JsonNode claims;
    private final Services services;
    private final Map<String, Statements.Outcome> outcomes = new HashMap<>();
    private final Map<String, Services.Reply> replies = new HashMap<>();

    ActionRun(
            Action action, Map<String, TypedValue> arguments, JsonNode claims, Services services) {
        this.action = action;
        this.arguments = arguments;
        this.claims = claims;
        this.services = services;
    }

    ActionAnswer run(Statements statements) {
        long changed = 0;
        for (Step each : action.steps()) {
            switch (each) {
                case Step.Guard guard -> hold(guard, statements);
                case Step.Sql sql -> changed += run(sql, statements);
                case Step.Call call ->
                        replies.put(call.name(), services.call(action.name(), call, this::value));
            }
        }
        return answer(changed);
    }

    private void hold(Step.Guard guard, Statements statements) {
        Statements.Outcome outcome = statements.run(guard.condition().bound(this::value));
        if (!"1".equals(outcome.rows().getFirst().getFirst().text())) {
            throw refused(guard.refusal(), "A condition of " + action.name() + " does not hold");
        }
    }

    private long run(Step.Sql step, Statements statements) {
        Statements.Outcome outcome =
                statements.run(step.text().bound(this::value, step.returning()));
        if (outcome.rows().size() > Statements.MOST_ROWS) {
            throw ApiError.of(
                            500,
                            "PT500",
                            "A step of " + action.name() + " has more rows than can be kept")
                    .exception();
        }
        if (outcome.count() < step.least() || outcome.count() > step.most()) {
            throw refused(
                    step.refusal(),
                    "A step of %s met %d rows, which it may not"
                            .formatted(action.name(), outcome.count()));
        }
        outcomes.put(step.name(), outcome);
        return outcome.count();
    }

    private ApiException refused(Step.Refusal refusal, String otherwise) {
        TextTemplate message = refusal.message();
        return ApiError.of(
                        refusal.status(),
                        "PT" + refusal.status(),
                        message == null ? otherwise : message.filled(this::value))
                .exception();
    }

    private TypedValue value(Reference reference) {
        List<String> path = reference.path();
        if (reference.isParameter()) {
            return arguments.getOrDefault(reference.first(), TypedValue.NOTHING);
        }
        if (reference.first().equals(Reference.CALLER)) {
            return ValueType.of(within(claims, path.subList(1, path.size())));
        }
        Services.Reply reply = replies.get(reference.first());
        if (reply != null) {
            return path.get(1).equals("status")
                    ? new TypedValue(
                            "int4", String.valueOf(reply.status()), String.valueOf(reply.status()))
                    : ValueType.of(within(reply.body(), path.subList(2, path.size())));
        }
        return column(reference, outcomes.get(reference.first()));
    }

    private static JsonNode within(JsonNode node, List<String> path) {
        JsonNode found = node;
        for (String each : path) {
            found = found.path(each);
        }
        return found;
    }

    private TypedValue column(Reference reference, Statements.@Nullable Outcome outcome) {
        int column = outcome == null ? -1 : outcome.columns().indexOf(reference.path().get(1));
        if (outcome == null || column < 0) {
            throw ApiError.of(
                            500, "PT500", "%s has no value %s".formatted(action.name(), reference))
                    .exception();
        }
        return outcome.rows().isEmpty()
                ? TypedValue.NOTHING
                : outcome.rows().getFirst().get(column);
    }

    private ActionAnswer answer(long changed) {
        Action.Answer wanted = action.answer();
        if (wanted.json() != null) {
            var out = new StringBuilder();
            wanted.json().write(out, this::value);
            return new ActionAnswer(wanted.status(), out.toString(), changed);
        }
        Statements.Outcome outcome = outcomes.get(wanted.step());
        if (wanted.step().isEmpty() || outcome == null) {
            return new ActionAnswer(wanted.status(), null, changed);
        }
        List<String> rows = new ArrayList<>();
        outcome.rows().forEach(row -> rows.add(object(outcome.columns(), row)));
        String body =
                wanted.single()
                        ? rows.isEmpty() ? "null" : rows.getFirst()
                        : "[" + String.join(",\n ", rows) + "]";
        return new ActionAnswer(wanted.status(), body, rows.size());
    }

    private static String object(List<String> columns, List<TypedValue> row) {
        var out = new StringBuilder("{");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",").append(JsonTemplate.Text.quoted(columns.get(i)));
            out.append(':').append(row.get(i).json());
        }
        return out.append('}').toString();
    }
}
