package dev.binnacle.server.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.request.QueryString;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small OpenID Connect provider on loopback: one client, whoever comes is signed in at once. */
final class OpenIdServer implements AutoCloseable {
    static final String CLIENT = "binnacle";
    static final String SECRET = "their:secret & more";
    private final HttpServer server;
    private final InstantSource clock;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /** Who is signed in: the claims of the next tokens. */
    private final Map<String, Object> person = new ConcurrentHashMap<>();

    OpenIdServer(InstantSource clock) throws IOException, JOSEException {
        this.clock = clock;
        this.key = new RSAKeyGenerator(2048).keyID("theirs").generate();
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void signedIn(Map<String, Object> claims) {
        person.clear();
        person.putAll(claims);
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" ->
                    send(
                            exchange,
                            200,
                            """
                            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                             "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
                            """
                                    .formatted(issuer()));
            case "/keys" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/authorize" -> authorize(exchange);
            case "/token" -> token(exchange);
            default -> send(exchange, 404, "{}");
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        String code = Tokens.random();
        asked.put(code, query);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> query = asked.remove(form.getOrDefault("code", ""));
        String login =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (QueryString.encoded(CLIENT)
                                                        + ":"
                                                        + QueryString.encoded(SECRET))
                                                .getBytes(StandardCharsets.UTF_8));
        boolean good =
                query != null
                        && login.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        && CLIENT.equals(query.get("client_id"))
                        && String.valueOf(query.get("redirect_uri"))
                                .equals(form.get("redirect_uri"))
                        && Tokens.challenge(form.getOrDefault("code_verifier", ""))
                                .equals(query.get("code_challenge"));
        if (query == null || !good) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(exchange, 200, "{\"id_token\": \"%s\"}".formatted(idToken(query.get("nonce"))));
    }

    private String idToken(@Nullable String nonce) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .claim("nonce", nonce)
                        .expirationTime(Date.from(clock.instant().plusSeconds(60)));
        person.forEach(claims::claim);
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("theirs").build(),
                            claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> all = new HashMap<>();
        QueryString.parse(text).parameters().forEach(each -> all.put(each.name(), each.value()));
        return all;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
