package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A second factor. */
@Entity
@Table(name = "mfa_factors")
public class FactorRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "user_id")
    public UUID userId = new UUID(0, 0);

    @Column(name = "friendly_name")
    public String friendlyName = "";

    @Column(name = "factor_type")
    public String type = "";

    public String status = "";

    public String secret = "";

    @Column(name = "last_step")
    public long lastStep;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;

    @Column(name = "last_challenged_at")
    public @Nullable Instant lastChallengedAt;
}
