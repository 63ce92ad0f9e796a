package dev.binnacle.server.account;

import dev.binnacle.server.account.provider.OpenIdException;
import dev.binnacle.server.account.provider.OpenIdPerson;
import dev.binnacle.server.account.provider.OpenIdProvider;
import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Signs people in at other places (OpenID Connect), and brings them back. */
final class ProviderCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
    private final Parts parts;
    private final Map<String, OpenIdProvider> providers = new LinkedHashMap<>();
    private final ProvidedUsers provided;

    ProviderCalls(Parts parts) {
        this.parts = parts;
        this.provided = new ProvidedUsers(parts);
        parts.settings()
                .providers()
                .forEach((name, settings) ->
                        providers.put(name, new OpenIdProvider(settings, parts.clock())));
    }

    /** Sends a browser to sign in. */
    HttpAnswer authorize(AccountCall call) {
        return Redirects.to(302, address(call, null));
    }

    /** Says where to sign in, so that who is signed in already can do so there too. */
    HttpAnswer link(AccountCall call) {
        parts.checkLinking();
        UUID user = parts.callers().<UUID>as(call, (db, present) -> present.user().id);
        String address = address(call, user);
        return call.query("skip_http_redirect").equals("true")
                ? Json.answer(200, Json.object().put("url", address))
                : Redirects.to(302, address);
    }

    private String address(AccountCall call, @Nullable UUID linking) {
        parts.limits().call(call);
        String name = call.query("provider");
        OpenIdProvider provider = provider(name);
        String state = Tokens.random();
        String verifier = Tokens.random();
        String nonce = Tokens.random();
        String target = parts.redirects().target(call);
        parts.store()
                .call(db -> {
                    FlowRow flow =
                            parts.flows()
                                    .begin(
                                            db,
                                            call.query("code_challenge"),
                                            call.query("code_challenge_method"),
                                            "oauth",
                                            target);
                    FlowRow row = flow == null ? parts.flows().begin("oauth", target) : flow;
                    row.provider = name;
                    row.stateHash = Tokens.hash(state);
                    row.verifier = verifier;
                    row.nonce = nonce;
                    row.linkingUserId = linking;
                    db.persist(row);
                    return true;
                });
        Map<String, String> values = new LinkedHashMap<>();
        values.put("redirect_uri", callback());
        values.put("state", state);
        values.put("nonce", nonce);
        values.put("code_challenge", Tokens.challenge(verifier));
        values.put("code_challenge_method", "S256");
        try {
            return provider.signIn(values);
        } catch (OpenIdException failure) {
            LOG.warn("The provider {} does not work", name, failure);
            throw AccountRefusal.of(
                    502, "unexpected_failure", "The provider \"" + name + "\" does not answer");
        }
    }

    private OpenIdProvider provider(String name) {
        OpenIdProvider provider = providers.get(name);
        if (provider == null) {
            throw AccountRefusal.of(
                    400,
                    "validation_failed",
                    "Unsupported provider: Provider \"" + name + "\" is not enabled");
        }
        return provider;
    }

    private String callback() {
        return parts.settings().externalUrl() + "/callback";
    }

    /** Takes a browser back from a provider. */
    HttpAnswer callback(AccountCall call) {
        FlowRow flow = parts.store().call(db -> returned(db, call.query("state")));
        if (flow == null || parts.flows().isOver(flow)) {
            return Redirects.refused(
                    parts.settings().siteUrl(),
                    AccountRefusal.of(
                            400, "bad_oauth_state", "OAuth state is missing, unknown or expired"));
        }
        try {
            String name = String.valueOf(flow.provider);
            OpenIdPerson person = person(call, flow, name);
            return back(call, flow, name, person);
        } catch (AccountRefusal refused) {
            return Redirects.refused(flow.redirectTo, refused);
        }
    }

    /** A state is good for one return. */
    private static @Nullable FlowRow returned(Session db, String state) {
        FlowRow flow =
                db.createSelectionQuery("from FlowRow where stateHash = :hash", FlowRow.class)
                        .setParameter("hash", Tokens.hash(state))
                        .getSingleResultOrNull();
        return flow != null
                        && db.createMutationQuery(
                                                "update FlowRow set stateHash = null where id ="
                                                        + " :id and stateHash is not null")
                                        .setParameter("id", flow.id)
                                        .executeUpdate()
                                == 1
                ? flow
                : null;
    }

    private OpenIdPerson person(AccountCall call, FlowRow flow, String name) {
        String code = call.query("code");
        if (code.isEmpty()) {
            throw AccountRefusal.of(
                    400,
                    "oauth_provider_not_supported",
                    "The provider refused: " + call.query("error"));
        }
        try {
            return provider(name)
                    .person(
                            code,
                            callback(),
                            String.valueOf(flow.verifier),
                            String.valueOf(flow.nonce));
        } catch (OpenIdException failure) {
            LOG.warn("A sign-in at {} failed", name, failure);
            throw AccountRefusal.of(
                    400, "bad_oauth_callback", String.valueOf(failure.getMessage()));
        }
    }

    private HttpAnswer back(AccountCall call, FlowRow flow, String name, OpenIdPerson person) {
        return parts.store()
                .call(db -> {
                    var user = provided.user(db, name, person, flow.linkingUserId);
                    if (parts.users().isBanned(user)) {
                        throw AccountRefusal.banned();
                    }
                    FlowRow row = db.find(FlowRow.class, flow.id);
                    if (row != null && row.codeChallenge != null) {
                        return Redirects.to(
                                302,
                                Redirects.withQuery(
                                        row.redirectTo,
                                        Map.of("code", parts.flows().grant(row, user))));
                    }
                    if (row != null) {
                        db.remove(row);
                    }
                    return Redirects.to(
                            302,
                            Redirects.withFragment(
                                    flow.redirectTo,
                                    VerifyCalls.values(
                                            parts.sessions().begin(db, user, "oauth", call),
                                            null)));
                });
    }
}
