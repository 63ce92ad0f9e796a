package dev.binnacle.desktop.data;

import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Row;

import org.jspecify.annotations.Nullable;

/**
 * A row as the grid lists it.
 *
 * @param ref its name among the staged changes; null = rows of this table have none
 * @param stored as read from the database; null = new, not saved yet
 */
record TableRow(@Nullable RowRef ref, @Nullable Row stored) {}
