package dev.binnacle.server.account.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mail as the outbox shows it.
 *
 * @param kind what it is for, as {@code recovery}
 * @param body blank once it was sent: it holds what opens an account
 * @param sent null = not yet, or nothing sends
 * @param problem why it was not taken; null = nothing said so
 */
public record Mail(
        String recipient,
        String kind,
        String subject,
        String body,
        Instant created,
        @Nullable Instant sent,
        @Nullable String problem) {}
