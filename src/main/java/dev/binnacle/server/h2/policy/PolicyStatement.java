package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;

import org.jspecify.annotations.Nullable;

/** What row security is changed by, in PostgreSQL's words. */
sealed interface PolicyStatement {
    /**
     * A table as it was named.
     *
     * @param schema null = not said
     */
    record Named(@Nullable String schema, String table) {}

    record Create(Named table, Policy policy) implements PolicyStatement {}

    record Drop(String policy, Named table, boolean ifExists) implements PolicyStatement {}

    record Switch(Named table, boolean on) implements PolicyStatement {}

    record Bypass(String role, boolean on) implements PolicyStatement {}
}
