package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import java.time.Duration;

/**
 * A session whose open transaction holds a table, so that whoever needs it alone waits.
 *
 * @param who the role and program
 * @param age how long the transaction is open
 */
public record Holder(TableName table, String who, Duration age) {}
