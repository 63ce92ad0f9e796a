package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One thing that an action does. */
sealed interface Step {
    /** Empty = nothing refers to it. */
    String name();

    /** What is answered where a step does not succeed. */
    record Refusal(int status, @Nullable TextTemplate message) {}

    /** A condition that must hold. */
    record Guard(SqlText condition, Refusal refusal) implements Step {
        @Override
        public String name() {
            return "";
        }
    }

    /**
     * A statement.
     *
     * @param returning columns of changed rows that are kept
     * @param least rows that it must change or find
     * @param most rows that it may
     */
    record Sql(
            String name,
            SqlText text,
            List<String> returning,
            long least,
            long most,
            Refusal refusal)
            implements Step {
        public Sql {
            returning = List.copyOf(returning);
        }
    }

    /**
     * A call of another service.
     *
     * @param body null = none
     * @param key the same for every try of one call; null = a new one for each call
     * @param timeout of each try
     * @param retries after the first try
     * @param backoff before the first retry; twice as long before each further one
     */
    record Call(
            String name,
            String method,
            TextTemplate url,
            Map<String, TextTemplate> headers,
            @Nullable JsonTemplate body,
            @Nullable TextTemplate key,
            Duration timeout,
            int retries,
            Duration backoff,
            Refusal refusal)
            implements Step {
        public Call {
            headers = Map.copyOf(headers);
        }
    }
}
