package dev.binnacle.server.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says who sent a request, by its bearer token. */
public final class TokenVerifier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 16_384;
    private static final long SKEW_SECONDS = 30;
    private static final Pattern STEP =
            Pattern.compile("\\.\"([^\"]+)\"|\\.([A-Za-z0-9_$@-]+)|\\[(\\d+)\\]");
    private static final JWKSet NO_KEYS = new JWKSet();
    private final @Nullable JWKSet keys;
    private final Supplier<JWKSet> further;
    private final @Nullable String audience;
    private final @Nullable String anonymousRole;
    private final String rolePath;
    private final InstantSource clock;

    /** Tokens whose signature held, by their text. Times are looked at anew on every request. */
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /**
     * A token whose signature held.
     *
     * @param keys the further keys of that moment: with a key goes what it signed
     */
    private record Verified(ObjectNode claims, JWKSet keys) {

        // to compare their contents on every request would cost more than to verify
        @SuppressWarnings("ReferenceEquality")
        boolean by(JWKSet others) {
            return keys == others;
        }
    }

    /** Takes tokens that {@code jwt-secret} signs. */
    public TokenVerifier(ServerSettings settings, InstantSource clock) {
        this(settings, clock, () -> NO_KEYS);
    }

    /**
     * Takes tokens of further signers too.
     *
     * @param further their public keys; asked on every request, so it answers at once, and with the
     *     same object as long as nothing changed
     */
    public TokenVerifier(ServerSettings settings, InstantSource clock, Supplier<JWKSet> further) {
        this.keys = SecretKeys.of(settings);
        this.further = further;
        this.audience = settings.text("jwt-aud");
        this.anonymousRole = settings.anonymousRole();
        this.rolePath = settings.text("jwt-role-claim-key", ".role");
        this.clock = clock;
    }

    /**
     * @param authorization the header; null = none
     * @throws dev.binnacle.server.request.ApiException 401 where the token does not hold
     */
    public Caller caller(@Nullable String authorization) {
        String token = bearer(authorization);
        if (token == null) {
            if (anonymousRole == null) {
                throw anonymousRefused();
            }
            return called(JSON.createObjectNode(), anonymousRole, true);
        }
        if (token.isEmpty()) {
            throw invalid("PGRST301", "Empty JWT is sent in Authorization header");
        }
        JWKSet others = further.get();
        Verified seen = verified.getIfPresent(token);
        if (seen == null || !seen.by(others)) {
            seen = new Verified(claims(token, others), others);
            verified.put(token, seen);
        }
        ObjectNode claims = seen.claims();
        check(claims);
        String role = role(claims);
        if (role == null && anonymousRole == null) {
            throw anonymousRefused();
        }
        return role == null
                ? called(claims, String.valueOf(anonymousRole), true)
                : called(claims, role, false);
    }

    private static Caller called(ObjectNode claims, String role, boolean anonymous) {
        ObjectNode all = claims.deepCopy();
        all.put("role", role);
        return new Caller(role, anonymous, all);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || authorization.length() < 6) {
            return null;
        }
        return authorization.regionMatches(true, 0, "Bearer", 0, 6)
                        && (authorization.length() == 6 || authorization.charAt(6) == ' ')
                ? authorization.substring(6).strip()
                : null;
    }

    private ObjectNode claims(String token, JWKSet others) {
        int parts = token.split("\\.", -1).length;
        if (parts != 3) {
            throw invalid("PGRST301", "Expected 3 parts in JWT; got " + parts);
        }
        if (keys == null && others.isEmpty()) {
            throw ApiError.of(500, "PGRST300", "Server lacks JWT secret").exception();
        }
        if (token.length() > LONGEST) {
            throw invalid("PGRST301", "JWT is too long");
        }
        SignedJWT signed;
        try {
            signed = SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException broken) {
            throw invalid("PGRST301", "JWT cryptographic operation failed");
        }
        List<JWK> all = new ArrayList<>(others.getKeys());
        if (keys != null) {
            all.addAll(keys.getKeys());
        }
        verify(signed, all);
        try {
            if (JSON.readTree(signed.getPayload().toString()) instanceof ObjectNode claims) {
                return claims;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw invalid("PGRST303", "Parsing claims failed");
    }

    private static void verify(SignedJWT signed, List<JWK> keys) {
        String id = signed.getHeader().getKeyID();
        boolean suitable = false;
        for (JWK key : keys) {
            if (id != null && key.getKeyID() != null && !id.equals(key.getKeyID())) {
                continue;
            }
            try {
                JWSVerifier verifier = verifier(key);
                if (verifier.supportedJWSAlgorithms().contains(signed.getHeader().getAlgorithm())) {
                    suitable = true;
                    if (signed.verify(verifier)) {
                        return;
                    }
                }
            } catch (JOSEException | IllegalStateException notThis) {
                suitable |= false;
            }
        }
        throw invalid(
                "PGRST301",
                suitable
                        ? "JWT cryptographic operation failed"
                        : "No suitable key or wrong key type");
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey elliptic -> new ECDSAVerifier(elliptic);
            case OctetKeyPair edwards -> new Ed25519Verifier(edwards);
            case OctetSequenceKey shared -> new MACVerifier(shared);
            default -> throw new JOSEException("unknown key");
        };
    }

    private void check(ObjectNode claims) {
        long now = clock.instant().getEpochSecond();
        JsonNode expires = number(claims, "exp");
        if (expires != null && expires.doubleValue() + SKEW_SECONDS < now) {
            throw invalid("PGRST303", "JWT expired");
        }
        JsonNode begins = number(claims, "nbf");
        if (begins != null && begins.doubleValue() - SKEW_SECONDS > now) {
            throw invalid("PGRST303", "JWT not yet valid");
        }
        JsonNode issued = number(claims, "iat");
        if (issued != null && issued.doubleValue() - SKEW_SECONDS > now) {
            throw invalid("PGRST303", "JWT issued at future");
        }
        audience(claims);
    }

    private static @Nullable JsonNode number(ObjectNode claims, String name) {
        JsonNode claim = claims.get(name);
        if (claim == null || claim.isNull()) {
            return null;
        }
        if (!claim.isNumber()) {
            throw invalid("PGRST303", "The JWT '" + name + "' claim must be a number");
        }
        return claim;
    }

    private void audience(ObjectNode claims) {
        JsonNode claim = claims.get("aud");
        if (claim == null || claim.isNull()) {
            return;
        }
        List<String> named = new ArrayList<>();
        boolean texts = true;
        if (claim.isString()) {
            named.add(claim.stringValue());
        } else if (claim.isArray()) {
            for (JsonNode each : claim) {
                texts &= each.isString();
                named.add(each.isString() ? each.stringValue() : "");
            }
        } else {
            texts = false;
        }
        if (!texts) {
            throw invalid(
                    "PGRST303", "The JWT 'aud' claim must be a string or an array of strings");
        }
        if (audience != null && !named.isEmpty() && !named.contains(audience)) {
            throw invalid("PGRST303", "JWT not in audience");
        }
    }

    private @Nullable String role(ObjectNode claims) {
        JsonNode node = claims;
        Matcher step = STEP.matcher(rolePath);
        while (step.find()) {
            if (step.group(3) != null) {
                node = node.path(Integer.parseInt(step.group(3)));
            } else {
                node = node.path(step.group(1) != null ? step.group(1) : step.group(2));
            }
        }
        return node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : null;
    }

    private static RuntimeException anonymousRefused() {
        return new ApiError(
                        401,
                        "PGRST302",
                        "Anonymous access is disabled",
                        null,
                        null,
                        Map.of("WWW-Authenticate", "Bearer"))
                .exception();
    }

    private static RuntimeException invalid(String code, String why) {
        return new ApiError(
                        401,
                        code,
                        why,
                        null,
                        null,
                        Map.of(
                                "WWW-Authenticate",
                                "Bearer error=\"invalid_token\", error_description=\"" + why + '"'))
                .exception();
    }
}
