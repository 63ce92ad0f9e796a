package dev.binnacle.server.account;

import dev.binnacle.server.account.store.FactorRow;
import dev.binnacle.server.account.store.IdentityRow;
import dev.binnacle.server.account.store.UserRow;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Finds, makes and shows accounts, within a transaction of the caller. */
final class Users {
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String VERIFIED = "verified";
    private final InstantSource clock;

    Users(InstantSource clock) {
        this.clock = clock;
    }

    @Nullable UserRow byEmail(Session db, String email) {
        return by(db, EMAIL, email);
    }

    @Nullable UserRow byPhone(Session db, String phone) {
        return by(db, PHONE, phone);
    }

    private static @Nullable UserRow by(Session db, String field, String value) {
        return db.createSelectionQuery(
                        "from UserRow where " + field + " = :value and deletedAt is null",
                        UserRow.class)
                .setParameter("value", value)
                .getSingleResultOrNull();
    }

    UserRow required(Session db, UUID id) {
        UserRow user = db.find(UserRow.class, id);
        if (user == null || user.deletedAt != null) {
            throw AccountRefusal.of(404, "user_not_found", "User not found");
        }
        return user;
    }

    /** A new account, without an identity yet. */
    UserRow create(Session db, @Nullable String email, @Nullable ObjectNode metadata) {
        var user = new UserRow();
        user.email = email;
        user.createdAt = clock.instant();
        user.updatedAt = user.createdAt;
        if (metadata != null) {
            user.userMetadata = metadata.toString();
        }
        db.persist(user);
        return user;
    }

    /** Ties an account to a way to sign in, and says so in its metadata. */
    IdentityRow link(
            Session db, UserRow user, String provider, String providerId, ObjectNode data) {
        var identity = new IdentityRow();
        identity.userId = user.id;
        identity.provider = provider;
        identity.providerId = providerId;
        identity.data = data.toString();
        identity.email = data.path(EMAIL).isString() ? data.path(EMAIL).stringValue() : null;
        identity.createdAt = clock.instant();
        identity.updatedAt = identity.createdAt;
        db.persist(identity);
        nameProviders(db, user);
        return identity;
    }

    /** Writes into the account's metadata how it signs in. */
    void nameProviders(Session db, UserRow user) {
        db.flush();
        ObjectNode metadata = Json.object(user.appMetadata);
        var names = new TreeSet<String>();
        identities(db, user.id).forEach(each -> names.add(each.provider));
        if (names.isEmpty()) {
            metadata.remove(List.of("provider", "providers"));
        } else {
            if (!names.contains(metadata.path("provider").asString(""))) {
                metadata.put("provider", names.contains(EMAIL) ? EMAIL : names.first());
            }
            ArrayNode all = metadata.putArray("providers");
            names.forEach(all::add);
        }
        user.appMetadata = metadata.toString();
    }

    /** The identity of an account that signs in by mail; made or changed to fit its address. */
    void identifyByEmail(Session db, UserRow user) {
        String email = user.email;
        if (email == null) {
            return;
        }
        ObjectNode data = data(user, email);
        for (IdentityRow each : identities(db, user.id)) {
            if (each.provider.equals(EMAIL)) {
                each.data = data.toString();
                each.email = email;
                each.updatedAt = clock.instant();
                return;
            }
        }
        link(db, user, EMAIL, user.id.toString(), data);
    }

    List<IdentityRow> identities(Session db, UUID user) {
        return db.createSelectionQuery(
                        "from IdentityRow where userId = :user order by createdAt, id",
                        IdentityRow.class)
                .setParameter("user", user)
                .getResultList();
    }

    List<FactorRow> factors(Session db, UUID user) {
        return db.createSelectionQuery(
                        "from FactorRow where userId = :user order by createdAt, id",
                        FactorRow.class)
                .setParameter("user", user)
                .getResultList();
    }

    boolean hasVerifiedFactor(Session db, UUID user) {
        return factors(db, user).stream().anyMatch(each -> each.status.equals(VERIFIED));
    }

    boolean isBanned(UserRow user) {
        Instant until = user.bannedUntil;
        return until != null && until.isAfter(clock.instant());
    }

    /** The account as clients know it. */
    ObjectNode shown(Session db, UserRow user) {
        return shown(user, identities(db, user.id), factors(db, user.id));
    }

    /** An account as it would be shown that signed up by mail, where nothing was written. */
    ObjectNode pretended(String email, @Nullable ObjectNode metadata) {
        var user = new UserRow();
        user.email = email;
        user.createdAt = clock.instant();
        user.updatedAt = user.createdAt;
        user.confirmationSentAt = user.createdAt;
        user.userMetadata = metadata == null ? "{}" : metadata.toString();
        user.appMetadata = "{\"provider\":\"email\",\"providers\":[\"email\"]}";
        var identity = new IdentityRow();
        identity.userId = user.id;
        identity.provider = EMAIL;
        identity.providerId = user.id.toString();
        identity.email = email;
        identity.data = data(user, email).toString();
        identity.createdAt = user.createdAt;
        identity.updatedAt = user.createdAt;
        return shown(user, List.of(identity), List.of());
    }

    private static ObjectNode data(UserRow user, String email) {
        ObjectNode data = Json.object();
        data.put("sub", user.id.toString());
        data.put(EMAIL, email);
        data.put("email_verified", user.emailConfirmedAt != null);
        data.put("phone_verified", false);
        return data;
    }

    private static ObjectNode shown(
            UserRow user, List<IdentityRow> identities, List<FactorRow> factors) {
        ObjectNode shown = Json.object();
        shown.put("id", user.id.toString());
        shown.put("aud", user.aud);
        shown.put("role", user.role);
        shown.put(EMAIL, user.email == null ? "" : user.email);
        Json.time(shown, "email_confirmed_at", user.emailConfirmedAt);
        Json.time(shown, "invited_at", user.invitedAt);
        shown.put(PHONE, user.phone == null ? "" : user.phone);
        Json.time(shown, "phone_confirmed_at", user.phoneConfirmedAt);
        Json.time(shown, "confirmation_sent_at", user.confirmationSentAt);
        Instant confirmed =
                user.emailConfirmedAt != null ? user.emailConfirmedAt : user.phoneConfirmedAt;
        Json.time(shown, "confirmed_at", confirmed);
        Json.time(shown, "recovery_sent_at", user.recoverySentAt);
        if (user.emailChange != null) {
            shown.put("new_email", user.emailChange);
            Json.time(shown, "email_change_sent_at", user.emailChangeSentAt);
        }
        Json.time(shown, "reauthentication_sent_at", user.reauthenticationSentAt);
        Json.time(shown, "last_sign_in_at", user.lastSignInAt);
        shown.set("app_metadata", Json.object(user.appMetadata));
        shown.set("user_metadata", Json.object(user.userMetadata));
        ArrayNode ways = shown.putArray("identities");
        identities.forEach(each -> ways.add(shown(each)));
        if (!factors.isEmpty()) {
            ArrayNode all = shown.putArray("factors");
            factors.forEach(each -> all.add(shown(each)));
        }
        Json.time(shown, "created_at", user.createdAt);
        Json.time(shown, "updated_at", user.updatedAt);
        Json.time(shown, "banned_until", user.bannedUntil);
        Json.time(shown, "deleted_at", user.deletedAt);
        shown.put("is_anonymous", user.anonymous);
        return shown;
    }

    private static ObjectNode shown(IdentityRow identity) {
        ObjectNode shown = Json.object();
        shown.put("identity_id", identity.id.toString());
        shown.put("id", identity.providerId);
        shown.put("user_id", identity.userId.toString());
        shown.set("identity_data", Json.object(identity.data));
        shown.put("provider", identity.provider);
        Json.time(shown, "last_sign_in_at", identity.lastSignInAt);
        Json.time(shown, "created_at", identity.createdAt);
        Json.time(shown, "updated_at", identity.updatedAt);
        if (identity.email != null) {
            shown.put(EMAIL, identity.email);
        }
        return shown;
    }

    static ObjectNode shown(FactorRow factor) {
        ObjectNode shown = Json.object();
        shown.put("id", factor.id.toString());
        shown.put("friendly_name", factor.friendlyName);
        shown.put("factor_type", factor.type);
        shown.put("status", factor.status);
        Json.time(shown, "created_at", factor.createdAt);
        Json.time(shown, "updated_at", factor.updatedAt);
        Json.time(shown, "last_challenged_at", factor.lastChallengedAt);
        return shown;
    }

    /** Lays members over those there are; null takes one away. */
    static String merged(String kept, ObjectNode more) {
        ObjectNode all = Json.object(kept);
        more.properties()
                .forEach(each -> {
                    if (each.getValue().isNull()) {
                        all.remove(each.getKey());
                    } else {
                        all.set(each.getKey(), each.getValue());
                    }
                });
        return all.toString();
    }
}
