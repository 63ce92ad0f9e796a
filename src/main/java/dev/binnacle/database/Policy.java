package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * A row-level policy.
 *
 * @param command {@code SELECT}, {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code ALL}
 * @param permissive whether it opens rows; else it closes what others open
 * @param roles whom it is for, as DDL writes it
 * @param using the condition on rows that are there; null = none
 * @param check the condition on rows to be written; null = as {@code using}
 */
public record Policy(
        String name,
        String command,
        boolean permissive,
        String roles,
        @Nullable String using,
        @Nullable String check) {}
