package dev.binnacle.server.query;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a statement gave.
 *
 * @param total rows without a range; null = not counted
 * @param rows in the body, or changed
 * @param location names and values that find the new row; empty = none
 * @param headers set by the database, as JSON; null = none
 * @param status set by the database; null = none
 * @param inserted rows that an insert with a conflict clause made; null = not known
 */
public record Result(
        @Nullable Long total,
        long rows,
        List<List<String>> location,
        byte[] body,
        @Nullable String headers,
        @Nullable String status,
        @Nullable Integer inserted) {}
