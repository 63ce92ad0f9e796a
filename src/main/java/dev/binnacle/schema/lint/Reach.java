package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

/**
 * What a role may do with a table, view or routine.
 *
 * @param privilege {@code SELECT}, {@code EXECUTE}, …
 * @param object of a routine, its schema and its name
 */
public record Reach(String role, TableName object, String privilege) {}
