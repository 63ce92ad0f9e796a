package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A sign-in under way that ends with a code (PKCE) or at a provider. */
@Entity
@Table(name = "flow_state")
public class FlowRow {
    @Id public UUID id = UUID.randomUUID();

    @Column(name = "user_id")
    public @Nullable UUID userId;

    @Column(name = "linking_user_id")
    public @Nullable UUID linkingUserId;

    public String method = "";

    @Column(name = "code_hash")
    public @Nullable String codeHash;

    @Column(name = "code_challenge")
    public @Nullable String codeChallenge;

    @Column(name = "code_challenge_method")
    public @Nullable String codeChallengeMethod;

    public @Nullable String provider;

    @Column(name = "state_hash")
    public @Nullable String stateHash;

    public @Nullable String nonce;

    public @Nullable String verifier;

    @Column(name = "redirect_to")
    public String redirectTo = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;
}
