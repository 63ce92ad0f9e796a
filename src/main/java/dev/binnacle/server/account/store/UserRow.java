package dev.binnacle.server.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** An account. */
@Entity
@Table(name = "users")
public class UserRow {
    @Id public UUID id = UUID.randomUUID();

    public String aud = "authenticated";

    public String role = "authenticated";

    public @Nullable String email;

    public @Nullable String phone;

    @Column(name = "encrypted_password")
    public @Nullable String password;

    @Column(name = "email_confirmed_at")
    public @Nullable Instant emailConfirmedAt;

    @Column(name = "phone_confirmed_at")
    public @Nullable Instant phoneConfirmedAt;

    @Column(name = "invited_at")
    public @Nullable Instant invitedAt;

    @Column(name = "confirmation_sent_at")
    public @Nullable Instant confirmationSentAt;

    @Column(name = "recovery_sent_at")
    public @Nullable Instant recoverySentAt;

    @Column(name = "email_change")
    public @Nullable String emailChange;

    @Column(name = "email_change_sent_at")
    public @Nullable Instant emailChangeSentAt;

    @Column(name = "reauthentication_sent_at")
    public @Nullable Instant reauthenticationSentAt;

    @Column(name = "last_sign_in_at")
    public @Nullable Instant lastSignInAt;

    @Column(name = "banned_until")
    public @Nullable Instant bannedUntil;

    @Column(name = "deleted_at")
    public @Nullable Instant deletedAt;

    @Column(name = "raw_app_meta_data")
    public String appMetadata = "{}";

    @Column(name = "raw_user_meta_data")
    public String userMetadata = "{}";

    @Column(name = "is_anonymous")
    public boolean anonymous;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;
}
