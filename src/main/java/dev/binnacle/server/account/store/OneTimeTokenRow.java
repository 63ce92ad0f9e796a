package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A code and a link that were sent by mail; a user of null = the address is unknown. */
@Entity
@Table(name = "one_time_tokens")
public class OneTimeTokenRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "user_id")
    public @Nullable UUID userId;

    public String purpose = "";

    @Column(name = "relates_to")
    public String address = "";

    @Column(name = "link_hash")
    public String linkHash = "";

    @Column(name = "code_hash")
    public String codeHash = "";

    public int attempts;

    @Column(name = "flow_id")
    public @Nullable UUID flowId;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    public Instant expiresAt = Instant.EPOCH;
}
