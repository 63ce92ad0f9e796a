package dev.binnacle.server.account;

import com.nimbusds.jwt.JWTClaimsSet;

import dev.binnacle.server.account.key.SigningKeys;
import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.RefreshTokenRow;
import dev.binnacle.server.account.store.SessionRow;
import dev.binnacle.server.account.store.UserRow;

import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sign-ins and their tokens. A refresh token is used once and followed by another; one that comes
 * again within the reuse interval gets the same follower, later it ends its session.
 */
final class Sessions {
    private static final int LONGEST_AGENT = 1_000;

    /** How long the reuse of a token is told from a token that never was. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int LONGEST_CHAIN = 1_000;
    private final AccountStore store;
    private final AccountSettings settings;
    private final InstantSource clock;
    private final SigningKeys keys;
    private final Users users;

    Sessions(
            AccountStore store,
            AccountSettings settings,
            InstantSource clock,
            SigningKeys keys,
            Users users) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.keys = keys;
        this.users = users;
    }

    /**
     * Signs an account in.
     *
     * @param method how it proved itself, as {@code password}
     */
    ObjectNode begin(Session db, UserRow user, String method, AccountCall call) {
        if (users.isBanned(user)) {
            throw AccountRefusal.banned();
        }
        Instant now = clock.instant();
        var session = new SessionRow();
        session.userId = user.id;
        session.aal = "aal1";
        session.amr = Json.array().add(reference(method, now)).toString();
        session.secret = Tokens.random();
        String agent = call.http().headers().first("user-agent");
        session.userAgent =
                agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        session.ip = call.address();
        session.createdAt = now;
        session.refreshedAt = now;
        db.persist(session);
        user.lastSignInAt = now;
        users.identities(db, user.id).forEach(each -> each.lastSignInAt = now);
        return answer(db, user, session, token(db, session, Tokens.random()));
    }

    private static ObjectNode reference(String method, Instant at) {
        return Json.object().put("method", method).put("timestamp", at.getEpochSecond());
    }

    /** Raises a session by a second factor; the account's other, weaker sessions end. */
    ObjectNode raise(Session db, UserRow user, SessionRow session) {
        ArrayNode methods = Json.array().add(reference("totp", clock.instant()));
        for (JsonNode each : Json.MAPPER.readTree(session.amr)) {
            if (!each.path("method").asString().equals("totp")) {
                methods.add(each);
            }
        }
        session.amr = methods.toString();
        session.aal = "aal2";
        session.refreshedAt = clock.instant();
        db.flush();
        db.createMutationQuery(
                        "delete from SessionRow where userId = :user and id <> :id and aal ="
                                + " 'aal1'")
                .setParameter("user", user.id)
                .setParameter("id", session.id)
                .executeUpdate();
        revokeTokens(db, session.id);
        return answer(db, user, session, token(db, session, Tokens.random()));
    }

    private void revokeTokens(Session db, UUID session) {
        db.createMutationQuery(
                        "update RefreshTokenRow set revokedAt = :now where sessionId = :id and"
                                + " revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", session)
                .executeUpdate();
    }

    /** Sessions of a user whose second factor went are worth what their first proved. */
    void lower(Session db, UUID user) {
        db.createMutationQuery("update SessionRow set aal = 'aal1' where userId = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    private String token(Session db, SessionRow session, String text) {
        var row = new RefreshTokenRow();
        row.tokenHash = Tokens.hash(text);
        row.sessionId = session.id;
        row.createdAt = clock.instant();
        db.persist(row);
        return text;
    }

    /** New tokens for a refresh token. */
    ObjectNode refresh(String presented) {
        ObjectNode answer = store.call(db -> refresh(db, presented));
        if (answer == null) {
            throw used();
        }
        return answer;
    }

    private static AccountRefusal used() {
        return AccountRefusal.of(
                400, "refresh_token_already_used", "Invalid Refresh Token: Already Used");
    }

    private @Nullable ObjectNode refresh(Session db, String presented) {
        RefreshTokenRow token = db.find(RefreshTokenRow.class, Tokens.hash(presented));
        SessionRow session =
                token == null
                        ? null
                        : db.find(
                                SessionRow.class, token.sessionId, LockModeType.PESSIMISTIC_WRITE);
        if (token == null || session == null) {
            throw AccountRefusal.of(
                    400,
                    "refresh_token_not_found",
                    "Invalid Refresh Token: Refresh Token Not Found");
        }
        // another request may have used it while this one waited for the session
        db.refresh(token);
        UserRow user = users.required(db, session.userId);
        if (users.isBanned(user)) {
            throw AccountRefusal.banned();
        }
        Instant now = clock.instant();
        Instant used = token.revokedAt;
        if (used != null && used.plus(settings.reuseInterval()).isBefore(now)) {
            end(db, session.id);
            return null;
        }
        session.refreshedAt = now;
        if (used == null) {
            token.revokedAt = now;
            db.createMutationQuery(
                            "delete from RefreshTokenRow where sessionId = :id and revokedAt <"
                                    + " :old")
                    .setParameter("id", session.id)
                    .setParameter("old", now.minus(REMEMBERED))
                    .executeUpdate();
            String next = Tokens.next(session.secret, presented);
            return answer(db, user, session, token(db, session, next));
        }
        String active = follower(db, session, presented);
        if (active == null) {
            throw used();
        }
        return answer(db, user, session, active);
    }

    /** The token at the end of the chain that this one begins; null = there is none that holds. */
    private static @Nullable String follower(Session db, SessionRow session, String presented) {
        String text = presented;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            text = Tokens.next(session.secret, text);
            RefreshTokenRow row = db.find(RefreshTokenRow.class, Tokens.hash(text));
            if (row == null || row.revokedAt == null) {
                return row == null ? null : text;
            }
        }
        return null;
    }

    /** Ends one session: its refresh tokens die with it. */
    void end(Session db, UUID session) {
        db.createMutationQuery("delete from SessionRow where id = :id")
                .setParameter("id", session)
                .executeUpdate();
    }

    /**
     * Ends sessions of an account.
     *
     * @param except that goes on; null = none does
     */
    void endAll(Session db, UUID user, @Nullable UUID except) {
        db.createMutationQuery("delete from SessionRow where userId = :user and id <> :except")
                .setParameter("user", user)
                .setParameter("except", except == null ? new UUID(0, 0) : except)
                .executeUpdate();
    }

    private ObjectNode answer(Session db, UserRow user, SessionRow session, String refresh) {
        db.flush();
        Instant now = clock.instant();
        Instant expires = now.plus(settings.tokenLife());
        ObjectNode answer = Json.object();
        answer.put("access_token", keys.sign(claims(user, session, now, expires)));
        answer.put("token_type", "bearer");
        answer.put("expires_in", settings.tokenLife().toSeconds());
        answer.put("expires_at", expires.getEpochSecond());
        answer.put("refresh_token", refresh);
        answer.set("user", users.shown(db, user));
        return answer;
    }

    private JWTClaimsSet claims(UserRow user, SessionRow session, Instant now, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.externalUrl())
                .subject(user.id.toString())
                .audience(user.aud)
                .expirationTime(Date.from(expires))
                .issueTime(Date.from(now))
                .claim("role", user.role)
                .claim("email", user.email == null ? "" : user.email)
                .claim("phone", user.phone == null ? "" : user.phone)
                .claim("app_metadata", plain(user.appMetadata))
                .claim("user_metadata", plain(user.userMetadata))
                .claim("aal", session.aal)
                .claim("amr", Json.MAPPER.readValue(session.amr, List.class))
                .claim("session_id", session.id.toString())
                .claim("is_anonymous", user.anonymous)
                .build();
    }

    private static Object plain(String metadata) {
        return Json.MAPPER.readValue(metadata, Map.class);
    }
}
