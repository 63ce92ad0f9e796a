package dev.binnacle.server.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An account, as those who run the server see it.
 *
 * @param name its mail address or number; empty = anonymous
 */
public record Person(
        UUID id,
        String name,
        String role,
        boolean confirmed,
        boolean banned,
        Instant created,
        @Nullable Instant lastSignIn) {}
