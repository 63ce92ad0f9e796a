package dev.binnacle.workspace.store;

import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;

/**
 * A PostgreSQL database that holds the store of a team, in a schema of its own.
 *
 * @param database gives connections as a login that owns, or may create, the schema {@code
 *     binnacle}
 * @param display what a person reads: {@code host:5432/name}
 * @param close runs when the store closes; null = nothing to do
 */
public record SharedPlace(DataSource database, String display, @Nullable Runnable close) {}
