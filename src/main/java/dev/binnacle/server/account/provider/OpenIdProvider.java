package dev.binnacle.server.account.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.server.request.QueryString;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A place where people sign in, spoken to by OpenID Connect: code flow with PKCE and nonce. */
public final class OpenIdProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final long SKEW_SECONDS = 60;
    private static final int LARGEST = 1024 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384);
    private final OpenIdSettings settings;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private volatile @Nullable Described described;

    /** What the provider says of itself. */
    private record Described(
            String authorize, String token, String issuer, JWKSet keys, Instant read) {}

    public OpenIdProvider(OpenIdSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where a browser is sent to sign in.
     *
     * @param values of the flow: redirect_uri, state, nonce, code_challenge and the like
     */
    public String signIn(Map<String, String> values) throws OpenIdException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("response_type", "code");
        all.put("client_id", settings.clientId());
        all.put("scope", settings.scopes());
        all.putAll(values);
        String address = described(false).authorize();
        return address + (address.contains("?") ? "&" : "?") + form(all);
    }

    /**
     * Who a code stands for.
     *
     * @param verifier behind the challenge that was sent
     * @param nonce that was sent
     */
    public OpenIdPerson person(String code, String redirect, String verifier, String nonce)
            throws OpenIdException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("code_verifier", verifier);
        String login =
                QueryString.encoded(settings.clientId())
                        + ":"
                        + QueryString.encoded(settings.secret());
        JsonNode answer =
                json(
                        HttpRequest.newBuilder(uri(described(false).token()))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                login.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
        JWTClaimsSet claims = claims(answer.path("id_token").asString(""));
        check(claims, nonce);
        String subject = claims.getSubject();
        if (subject == null || subject.isEmpty()) {
            throw new OpenIdException("The provider's token names nobody.");
        }
        Object email = claims.getClaim("email");
        return new OpenIdPerson(
                subject,
                email instanceof String text && !text.isBlank() ? text : null,
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                told(claims));
    }

    private static Map<String, Object> told(JWTClaimsSet claims) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (String name :
                new String[] {
                    "iss",
                    "sub",
                    "name",
                    "given_name",
                    "family_name",
                    "nickname",
                    "preferred_username",
                    "picture",
                    "locale",
                    "email"
                }) {
            Object value = claims.getClaim(name);
            if (value != null) {
                told.put(name, value);
            }
        }
        return told;
    }

    private JWTClaimsSet claims(String token) throws OpenIdException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (ALGORITHMS.contains(signed.getHeader().getAlgorithm())
                    && (holds(signed, described(false).keys())
                            // the provider may have another key since
                            || holds(signed, described(true).keys()))) {
                return signed.getJWTClaimsSet();
            }
        } catch (ParseException broken) {
            throw new OpenIdException("The provider's token cannot be read.", broken);
        }
        throw new OpenIdException("The provider's token is not signed by it.");
    }

    private static boolean holds(SignedJWT signed, JWKSet keys) {
        String id = signed.getHeader().getKeyID();
        for (JWK key : keys.getKeys()) {
            if (id != null && key.getKeyID() != null && !id.equals(key.getKeyID())) {
                continue;
            }
            try {
                JWSVerifier verifier =
                        switch (key) {
                            case RSAKey rsa -> new RSASSAVerifier(rsa);
                            case ECKey elliptic -> new ECDSAVerifier(elliptic);
                            default -> throw new JOSEException("another kind");
                        };
                if (verifier.supportedJWSAlgorithms().contains(signed.getHeader().getAlgorithm())
                        && signed.verify(verifier)) {
                    return true;
                }
            } catch (JOSEException | IllegalStateException notThis) {
                LOG.debug("A key of the provider does not fit", notThis);
            }
        }
        return false;
    }

    private void check(JWTClaimsSet claims, String nonce) throws OpenIdException {
        Instant now = clock.instant();
        if (!described(false).issuer().equals(claims.getIssuer())) {
            throw new OpenIdException("The provider's token is of another issuer.");
        }
        if (!claims.getAudience().contains(settings.clientId())) {
            throw new OpenIdException("The provider's token is for somebody else.");
        }
        var expires = claims.getExpirationTime();
        if (expires == null || expires.toInstant().plusSeconds(SKEW_SECONDS).isBefore(now)) {
            throw new OpenIdException("The provider's token has expired.");
        }
        if (!nonce.equals(claims.getClaim("nonce"))) {
            throw new OpenIdException("The provider's token answers another sign-in.");
        }
    }

    private Described described(boolean anew) throws OpenIdException {
        Described known = described;
        if (known != null && !anew && known.read().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        String issuer = settings.issuer().replaceFirst("/$", "");
        JsonNode said =
                json(HttpRequest.newBuilder(uri(issuer + "/.well-known/openid-configuration")));
        if (!said.path("issuer").asString("").replaceFirst("/$", "").equals(issuer)) {
            throw new OpenIdException("The provider says it is another.");
        }
        try {
            JsonNode keys = json(HttpRequest.newBuilder(uri(said.path("jwks_uri").asString(""))));
            var now =
                    new Described(
                            said.path("authorization_endpoint").asString(""),
                            said.path("token_endpoint").asString(""),
                            said.path("issuer").asString(""),
                            JWKSet.parse(keys.toString()),
                            clock.instant());
            described = now;
            return now;
        } catch (ParseException broken) {
            throw new OpenIdException("The provider's keys cannot be read.", broken);
        }
    }

    private static URI uri(String text) throws OpenIdException {
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException odd) {
            throw new OpenIdException("The provider's address cannot be read.", odd);
        }
        throw new OpenIdException("The provider's address cannot be read.");
    }

    private JsonNode json(HttpRequest.Builder request) throws OpenIdException {
        try {
            HttpResponse<byte[]> answer =
                    http.send(
                            request.timeout(PATIENCE).header("Accept", "application/json").build(),
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() != 200) {
                throw new OpenIdException("The provider answered " + answer.statusCode() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException failure) {
            throw new OpenIdException("The provider did not answer.", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OpenIdException("The provider did not answer in time.", stopped);
        }
    }

    private static String form(Map<String, String> values) {
        var form = new StringBuilder();
        values.forEach((name, value) -> {
            form.append(form.isEmpty() ? "" : "&");
            form.append(QueryString.encoded(name)).append('=').append(QueryString.encoded(value));
        });
        return form.toString();
    }
}
