package dev.binnacle.schema.plan;

import dev.binnacle.database.TableName;

/** A lock that a step takes on a table that is there before it, and holds until its commit. */
public record LockClaim(TableName table, Lock lock) {}
