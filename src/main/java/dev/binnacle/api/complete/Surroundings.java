package dev.binnacle.api.complete;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * What is known where something is typed.
 *
 * @param variables those that have a value now
 * @param headers names that were seen, in answers or requests
 * @param operations what the API offers
 * @param answer the last answer's body where it is JSON; null = none
 */
public record Surroundings(
        List<Known> variables,
        List<String> headers,
        List<Operations.Offered> operations,
        @Nullable JsonNode answer) {
    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), null);

    public Surroundings {
        variables = List.copyOf(variables);
        headers = List.copyOf(headers);
        operations = List.copyOf(operations);
    }

    /**
     * A variable.
     *
     * @param source where its value comes from, in words
     */
    public record Known(String name, String source) {}
}
