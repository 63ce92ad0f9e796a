package dev.binnacle.api.auth;

import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens, fetched at their first use and again before they run out. Kept in memory alone. */
final class Tokens {
    private static final int MOST = 64;
    private final TokenServer server;
    private final AuthorizationCode codes;
    private final Clock clock;
    private final Map<Place, Held> held = new LinkedHashMap<>();

    /**
     * @param patience how long a person may take to sign in
     */
    Tokens(RequestSender sender, Browser browser, Duration patience, Clock clock) {
        server = new TokenServer(sender, clock);
        codes = new AuthorizationCode(browser, patience);
        this.clock = clock;
    }

    /**
     * @param seen the values that the sign-in's templates stand for, secrets apart
     */
    record Place(SignIn signIn, Map<String, String> seen) {}

    private static final class Held {
        private @Nullable Token token;
    }

    /** A token that is good for a while; who asks for the same at once waits for the first. */
    Token get(Place place, Variables variables, Lent lent, Progress progress) {
        Held kept = held(place);
        var values = new Values(place.signIn(), variables.lending(lent));
        synchronized (kept) {
            Token token = kept.token;
            if (token == null || !token.fresh(clock.instant())) {
                token = again(token, values, lent, progress);
                kept.token = token;
            }
            return token;
        }
    }

    private synchronized Held held(Place place) {
        Held found = held.computeIfAbsent(place, fresh -> new Held());
        if (held.size() > MOST) {
            held.remove(held.keySet().iterator().next());
        }
        return found;
    }

    private Token again(@Nullable Token old, Values values, Lent lent, Progress progress) {
        if (old != null && !old.refresh().isEmpty()) {
            Map<String, String> grant = new LinkedHashMap<>();
            grant.put("grant_type", "refresh_token");
            grant.put("refresh_token", old.refresh());
            try {
                Token next = server.ask(values, grant, lent, progress);
                return next.refresh().isEmpty()
                        ? new Token(next.access(), old.refresh(), next.until())
                        : next;
            } catch (ProblemException expired) {
                // the server may have forgotten what a token is refreshed by: begin anew
                if (expired.problem().code() != ProblemCode.SIGN_IN_FAILED) {
                    throw expired;
                }
            }
        }
        return server.ask(values, grant(values, progress), lent, progress);
    }

    private Map<String, String> grant(Values values, Progress progress) {
        Map<String, String> grant = new LinkedHashMap<>();
        switch (values.signIn().grant()) {
            case CLIENT_CREDENTIALS -> grant.put("grant_type", "client_credentials");
            case PASSWORD -> {
                grant.put("grant_type", "password");
                grant.put("username", values.text("username"));
                grant.put("password", values.text("password"));
            }
            case AUTHORIZATION_CODE -> grant.putAll(codes.grant(values, progress));
        }
        return grant;
    }
}
