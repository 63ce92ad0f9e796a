package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** One sign-in, with the methods that proved it. */
@Entity
@Table(name = "sessions")
public class SessionRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "user_id")
    public UUID userId = new UUID(0, 0);

    public String aal = "";

    public String amr = "";

    public String secret = "";

    @Column(name = "user_agent")
    public @Nullable String userAgent;

    public @Nullable String ip;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "refreshed_at")
    public Instant refreshedAt = Instant.EPOCH;
}
