package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A way that an account signs in: by mail or at a provider. */
@Entity
@Table(name = "identities")
public class IdentityRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "user_id")
    public UUID userId = new UUID(0, 0);

    public String provider = "";

    @Column(name = "provider_id")
    public String providerId = "";

    @Column(name = "identity_data")
    public String data = "{}";

    public @Nullable String email;

    @Column(name = "last_sign_in_at")
    public @Nullable Instant lastSignInAt;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;
}
