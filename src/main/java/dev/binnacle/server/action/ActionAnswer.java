package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;

/**
 * What an action answers.
 *
 * @param json null = nothing
 * @param rows answered, or met by its steps
 */
public record ActionAnswer(int status, @Nullable String json, long rows) {}
