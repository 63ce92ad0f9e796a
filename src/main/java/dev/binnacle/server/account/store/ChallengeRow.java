package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** A question for the code of a factor. */
@Entity
@Table(name = "mfa_challenges")
public class ChallengeRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "factor_id")
    public UUID factorId = new UUID(0, 0);

    public int attempts;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;
}
