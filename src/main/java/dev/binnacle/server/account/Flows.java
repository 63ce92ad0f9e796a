package dev.binnacle.server.account;

import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.UserRow;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sign-ins that end with a code, which only who began them can turn into a session (PKCE). */
final class Flows {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
    private final AccountStore store;
    private final InstantSource clock;
    private final Users users;
    private final Sessions sessions;

    Flows(AccountStore store, InstantSource clock, Users users, Sessions sessions) {
        this.store = store;
        this.clock = clock;
        this.users = users;
        this.sessions = sessions;
    }

    /**
     * Begins one where a challenge was sent.
     *
     * @param challenge null or empty = none was
     * @param method of the challenge
     */
    @Nullable FlowRow begin(
            Session db,
            @Nullable String challenge,
            @Nullable String method,
            String proof,
            String redirect) {
        if (challenge == null || challenge.isEmpty()) {
            return null;
        }
        String how = method == null ? "" : method.toLowerCase(Locale.ROOT);
        if (!CHALLENGE.matcher(challenge).matches()
                || !how.equals("s256") && !how.equals("plain")) {
            throw AccountRefusal.invalid(
                    "PKCE flow requires code_challenge_method and code_challenge");
        }
        FlowRow flow = begin(proof, redirect);
        flow.codeChallenge = challenge;
        flow.codeChallengeMethod = how;
        db.persist(flow);
        db.createMutationQuery("delete from FlowRow where createdAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
        return flow;
    }

    FlowRow begin(String proof, String redirect) {
        var flow = new FlowRow();
        flow.method = proof;
        flow.redirectTo = redirect;
        flow.createdAt = clock.instant();
        return flow;
    }

    /** The code that ends a flow for this account. */
    String grant(FlowRow flow, UserRow user) {
        String code = Tokens.random();
        flow.userId = user.id;
        flow.codeHash = Tokens.hash(code);
        flow.createdAt = clock.instant();
        return code;
    }

    boolean isOver(FlowRow flow) {
        return flow.createdAt.plus(LIFE).isBefore(clock.instant());
    }

    /** A session for a code and the verifier behind its challenge. */
    ObjectNode exchange(AccountCall call) {
        String code = call.required("auth_code");
        String verifier = call.required("code_verifier");
        FlowRow flow = store.call(db -> take(db, Tokens.hash(code)));
        if (flow == null || flow.userId == null) {
            throw AccountRefusal.of(
                    404, "flow_state_not_found", "invalid flow state, no valid flow state found");
        }
        if (isOver(flow)) {
            throw AccountRefusal.of(
                    403, "flow_state_expired", "invalid flow state, flow state has expired");
        }
        String challenge = flow.codeChallenge;
        String answer =
                "s256".equals(flow.codeChallengeMethod) ? Tokens.challenge(verifier) : verifier;
        if (challenge == null || !Tokens.equal(challenge, answer)) {
            throw AccountRefusal.of(
                    400,
                    "bad_code_verifier",
                    "code challenge does not match previously saved code verifier");
        }
        var user = flow.userId;
        return store.call(db -> sessions.begin(db, users.required(db, user), flow.method, call));
    }

    /** Whatever comes of it, a code is tried once. */
    private static @Nullable FlowRow take(Session db, String hash) {
        FlowRow flow =
                db.createSelectionQuery("from FlowRow where codeHash = :hash", FlowRow.class)
                        .setParameter("hash", hash)
                        .getSingleResultOrNull();
        return flow != null
                        && db.createMutationQuery(
                                                "delete from FlowRow where id = :id and codeHash ="
                                                        + " :hash")
                                        .setParameter("id", flow.id)
                                        .setParameter("hash", hash)
                                        .executeUpdate()
                                == 1
                ? flow
                : null;
    }
}
