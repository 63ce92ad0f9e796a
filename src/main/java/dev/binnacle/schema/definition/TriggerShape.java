package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.RoutineStatement.CreateTrigger;

import org.jspecify.annotations.Nullable;

/**
 * A trigger with nothing left open.
 *
 * @param table may be one below the statement's own
 * @param between what stands between the table and WHEN or the call
 * @param when without its parentheses; null = always
 */
public record TriggerShape(
        String name,
        TableName table,
        CreateTrigger statement,
        String between,
        @Nullable String when,
        String call) {}
