package dev.binnacle.server.account;

import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.key.ApiKeys;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.SessionRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.token.Caller;
import dev.binnacle.server.token.TokenVerifier;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.BiFunction;

/** Says who calls, and whether they may. */
final class Callers {
    private static final String BEARER = "Bearer ";
    private final AccountStore store;
    private final AccountSettings settings;
    private final TokenVerifier tokens;
    private final ApiKeys keys;
    private final Users users;

    Callers(
            AccountStore store,
            AccountSettings settings,
            TokenVerifier tokens,
            ApiKeys keys,
            Users users) {
        this.store = store;
        this.settings = settings;
        this.tokens = tokens;
        this.keys = keys;
        this.users = users;
    }

    /**
     * Who is signed in.
     *
     * @param level {@code aal1} or {@code aal2}
     */
    record SignedIn(UUID user, UUID session, String level) {}

    /** The account and session of this transaction's caller. */
    record Present(UserRow user, SessionRow session) {

        boolean hasSecondFactor() {
            return session.aal.equals("aal2");
        }
    }

    /** The key that a call shows, in its own header or as a bearer; null = none. */
    static @Nullable String shownKey(HeaderFields headers) {
        String own = headers.first("apikey");
        if (ApiKeys.looksLikeOne(own)) {
            return own;
        }
        String bearer = headers.first("authorization");
        String text =
                bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? bearer.substring(BEARER.length()).strip()
                        : null;
        return ApiKeys.looksLikeOne(text) ? text : null;
    }

    /**
     * The key that a call shows; refuses one that does not hold or does not open this part.
     *
     * @return null = the call shows none
     */
    @Nullable ApiKey key(HeaderFields headers, String scope) {
        String text = shownKey(headers);
        if (text == null) {
            return null;
        }
        ApiKey key = keys.holder(text);
        if (key == null) {
            throw AccountRefusal.of(401, "no_authorization", "Invalid API key");
        }
        if (!key.scopes().contains(scope)) {
            throw AccountRefusal.of(
                    403, "not_admin", "This API key does not open \"" + scope + "\"");
        }
        return key;
    }

    /** Refuses who may not administer accounts: that takes a secret key or the role for it. */
    void admin(AccountCall call) {
        HeaderFields headers = call.http().headers();
        if (shownKey(headers) != null) {
            ApiKey key = key(headers, ApiKey.ADMIN);
            if (key != null && key.kind() == ApiKey.Kind.SECRET) {
                return;
            }
            throw notAdmin();
        }
        if (!verified(call).role().equals(settings.adminRole())) {
            throw notAdmin();
        }
    }

    private static AccountRefusal notAdmin() {
        return AccountRefusal.of(403, "not_admin", "User not allowed");
    }

    private Caller verified(AccountCall call) {
        Caller caller;
        try {
            caller = tokens.caller(call.http().headers().first("authorization"));
        } catch (ApiException refused) {
            if (refused.error().code().equals("PGRST302")) {
                throw nobody();
            }
            throw AccountRefusal.of(
                    403,
                    "bad_jwt",
                    "invalid JWT: unable to parse or verify signature, "
                            + refused.error().message());
        }
        if (caller.anonymous()) {
            throw nobody();
        }
        return caller;
    }

    private static AccountRefusal nobody() {
        return AccountRefusal.of(
                401, "no_authorization", "This endpoint requires a valid Bearer token");
    }

    /** Who is signed in, by token and session; refuses where either does not hold. */
    SignedIn signedIn(AccountCall call) {
        Caller caller = verified(call);
        String subject = caller.claims().path("sub").asString("");
        String session = caller.claims().path("session_id").asString("");
        try {
            return new SignedIn(
                    UUID.fromString(subject),
                    UUID.fromString(session),
                    caller.claims().path("aal").asString("aal1"));
        } catch (IllegalArgumentException odd) {
            throw AccountRefusal.of(
                    403, "bad_jwt", "invalid claim: missing sub or session_id claim");
        }
    }

    /** The rows of who is signed in. */
    Present present(Session db, SignedIn caller) {
        SessionRow session = db.find(SessionRow.class, caller.session());
        if (session == null || !session.userId.equals(caller.user())) {
            throw AccountRefusal.of(
                    403,
                    "session_not_found",
                    "Session from session_id claim in JWT does not exist");
        }
        UserRow user = db.find(UserRow.class, caller.user());
        if (user == null || user.deletedAt != null) {
            throw AccountRefusal.of(
                    403, "user_not_found", "User from sub claim in JWT does not exist");
        }
        if (users.isBanned(user)) {
            throw AccountRefusal.of(403, "user_banned", "User is banned");
        }
        return new Present(user, session);
    }

    /** Runs this as who is signed in, in one transaction. */
    <T> T as(AccountCall call, BiFunction<Session, Present, T> work) {
        SignedIn caller = signedIn(call);
        return store.call(db -> work.apply(db, present(db, caller)));
    }
}
