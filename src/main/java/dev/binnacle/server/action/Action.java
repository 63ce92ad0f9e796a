package dev.binnacle.server.action;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A named business operation.
 *
 * @param name as called
 * @param description empty = none
 * @param grants roles that may call it; empty = nobody
 * @param steps in order; guards first
 */
public record Action(
        String name,
        String description,
        Set<String> grants,
        List<Parameter> parameters,
        List<Step> steps,
        Answer answer) {

    public Action {
        grants = Set.copyOf(grants);
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /** As descriptions tell it: a routine with named parameters. */
    public Routine routine(String schema) {
        return new Routine(
                new TableName(schema, name),
                description,
                parameters.stream()
                        .map(each ->
                                new Routine.Parameter(
                                        each.name(),
                                        each.type().described(),
                                        each.type().described(),
                                        each.required(),
                                        false))
                        .toList(),
                new TableName("pg_catalog", answer.status() == 204 ? "void" : "json"),
                false,
                false,
                false,
                Routine.Volatility.VOLATILE,
                null,
                Map.of());
    }

    /**
     * What the caller gets.
     *
     * @param step whose rows are answered; empty = no rows
     * @param single whether the first row alone is, as an object
     * @param json what is answered instead; null = nothing
     */
    public record Answer(int status, String step, boolean single, @Nullable JsonTemplate json) {}
}
