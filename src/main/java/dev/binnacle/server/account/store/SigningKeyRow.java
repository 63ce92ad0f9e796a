package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A private key that signs access tokens. */
@Entity
@Table(name = "signing_keys")
public class SigningKeyRow {
    @Id public String id = "";

    public String algorithm = "";

    public String jwk = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;
}
