package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A refresh token of a session, by its hash; each is used once. */
@Entity
@Table(name = "refresh_tokens")
public class RefreshTokenRow {
    @Id
    @Column(name = "token_hash")
    public String tokenHash = "";

    @Column(name = "session_id")
    public UUID sessionId = new UUID(0, 0);

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;
}
