package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A key that a program holds, by its hash. */
@Entity
@Table(name = "api_keys")
public class ApiKeyRow {
    @Id public UUID id = UUID.randomUUID();

    public String name = "";

    public String kind = "";

    public String prefix = "";

    @Column(name = "key_hash")
    public String keyHash = "";

    public String role = "";

    public String scopes = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;
}
