package dev.binnacle.schema.diff;

import dev.binnacle.schema.object.ObjectId;

/**
 * A table, view, type, sequence or column that has another name in the structure to come.
 *
 * @param from as it is now; a column by its table's name as it is now
 * @param to as it will be; of the same kind, a column by its table's new name
 */
public record Rename(ObjectId from, ObjectId to) {}
