package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A mail to be sent, or to be shown where nothing sends. */
@Entity
@Table(name = "outbox")
public class MailRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public String recipient = "";

    public String kind = "";

    public String subject = "";

    public String body = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "claimed_at")
    public @Nullable Instant claimedAt;

    @Column(name = "sent_at")
    public @Nullable Instant sentAt;

    public @Nullable String problem;
}
