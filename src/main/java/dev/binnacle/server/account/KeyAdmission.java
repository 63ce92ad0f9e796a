package dev.binnacle.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;

import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.key.ApiKeys;
import dev.binnacle.server.account.key.SigningKeys;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** Turns the keys of programs into tokens of their roles, for what knows tokens only. */
final class KeyAdmission {
    private static final String AUTHORIZATION = "authorization";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private final AccountSettings settings;
    private final Callers callers;
    private final SigningKeys keys;
    private final InstantSource clock;

    /** Tokens by role; each holds for longer than it is kept. */
    private final Cache<String, String> tokens =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    KeyAdmission(AccountSettings settings, Callers callers, SigningKeys keys, InstantSource clock) {
        this.settings = settings;
        this.callers = callers;
        this.keys = keys;
        this.clock = clock;
    }

    HttpCall admitted(HttpCall call) {
        ApiKey key =
                call.method().equals("OPTIONS") ? null : callers.key(call.headers(), ApiKey.REST);
        if (key == null) {
            if (settings.keyRequired() && !call.method().equals("OPTIONS")) {
                throw AccountRefusal.of(401, "no_authorization", "No API key found in request");
            }
            return call;
        }
        String bearer = call.headers().first(AUTHORIZATION);
        String token = bearer == null ? "" : bearer.replaceFirst("(?i)^Bearer ", "").strip();
        if (!token.isEmpty() && !ApiKeys.looksLikeOne(token)) {
            return call;
        }
        var headers = new HeaderFields();
        for (String name : call.headers().joined().keySet()) {
            if (!name.equals(AUTHORIZATION)) {
                call.headers().all(name).forEach(value -> headers.add(name, value));
            }
        }
        if (key.kind() == ApiKey.Kind.SECRET || !key.role().equals(settings.visitorRole())) {
            headers.add(AUTHORIZATION, "Bearer " + tokens.get(key.role(), this::token));
        }
        return new HttpCall(
                call.method(), call.path(), call.query(), headers, call.body(), call.peer());
    }

    private String token(String role) {
        Instant now = clock.instant();
        return keys.sign(
                new JWTClaimsSet.Builder()
                        .issuer(settings.externalUrl())
                        .claim("role", role)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(KEPT.multipliedBy(2))))
                        .build());
    }

    /** As the clients of the REST interface read refusals. */
    static HttpAnswer refused(AccountRefusal refusal) {
        ObjectNode body = Json.object();
        body.put("code", refusal.code());
        body.put("message", refusal.message());
        body.putNull("details");
        body.putNull("hint");
        return Json.answer(refusal.status(), body);
    }
}
