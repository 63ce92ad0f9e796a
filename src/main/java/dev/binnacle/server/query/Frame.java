package dev.binnacle.server.query;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The transaction around a request.
 *
 * @param role whose rights count
 * @param settings in force, by name, in order
 * @param isolation null = the database's own
 * @param before a function called first; null = none
 * @param anonymous whether the caller sent no token
 * @param rollback whether nothing is to stay
 */
public record Frame(
        String role,
        boolean readOnly,
        @Nullable String isolation,
        Map<String, String> settings,
        @Nullable TableName before,
        boolean anonymous,
        boolean rollback) {}
