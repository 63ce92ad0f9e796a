package dev.binnacle.server.request;

/** One condition on a field. */
public record Filter(Field field, boolean negated, Operation operation) {}
