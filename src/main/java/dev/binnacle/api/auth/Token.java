package dev.binnacle.api.auth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token server gave.
 *
 * @param refresh what another can be had for; empty = nothing
 * @param until null = it did not say
 */
record Token(String access, String refresh, @Nullable Instant until) {
    /** So that a token does not run out on its way. */
    private static final Duration EARLY = Duration.ofSeconds(20);

    boolean fresh(Instant now) {
        return until == null || now.plus(EARLY).isBefore(until);
    }

    @Override
    public String toString() {
        return "token until " + until;
    }
}
