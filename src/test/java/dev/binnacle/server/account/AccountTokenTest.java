package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.TestAccounts.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Only tokens that were signed here hold, and only for their time. */
class AccountTokenTest {
    private static final String PASSWORD = "correct horse";

    private TestAccounts accounts(Engine engine, String... settings) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        AccountDatabase database = AccountDatabase.shared(engine);
        return new TestAccounts(database, new TestClock(), all);
    }

    private static String mail() {
        return "p" + UUID.randomUUID() + "@people.example";
    }

    @Test
    void tokensThatAreForgedExpiredUnsignedOrSignedByAnotherKeyAreRefused() throws JOSEException {
        TestAccounts accounts = accounts(Engine.H2, "auth-jwt-algorithm", "ES256");
        String email = mail();
        accounts.person(email, PASSWORD);
        String good = accounts.signIn(email, PASSWORD).text("/access_token");
        assertThat(accounts.as(good, "GET", "/user", "").status()).isEqualTo(200);
        JWTClaimsSet claims = claims(good);
        JWK published = accounts.service().signingKeys().publicKeys().getKeys().getFirst();
        ECKey strange = new ECKeyGenerator(Curve.P_256).keyID(published.getKeyID()).generate();
        String cut = good.substring(0, good.lastIndexOf('.') + 1);
        byte[] shown = published.toJSONString().getBytes(StandardCharsets.UTF_8);
        List<String> bad =
                List.of(
                        // nobody signed it
                        new PlainJWT(claims).serialize(),
                        cut,
                        // somebody else did, under the same name
                        signed(
                                JWSAlgorithm.ES256,
                                published.getKeyID(),
                                claims,
                                new ECDSASigner(strange)),
                        // with what is public taken for a shared secret
                        signed(
                                JWSAlgorithm.HS256,
                                published.getKeyID(),
                                claims,
                                new MACSigner(shown)),
                        signed(
                                JWSAlgorithm.HS256,
                                null,
                                claims,
                                new MACSigner("guessed, guessed, guessed, guessed")),
                        // its claims were changed
                        good.replaceFirst("\\.[^.]+\\.", "." + admin(claims) + "."),
                        good + "x",
                        "x".repeat(100_000),
                        "a.b.c");
        for (String each : bad) {
            Answer answer = accounts.as(each, "GET", "/user", "");
            assertThat(answer.status()).as(each).isEqualTo(403);
            assertThat(answer.error()).as(each).isEqualTo("bad_jwt");
        }
        accounts.clock().pass(Duration.ofSeconds(3600 + 31));
        assertThat(accounts.as(good, "GET", "/user", "").error()).isEqualTo("bad_jwt");
        assertThat(accounts.call("GET", "/user", "", Map.of()).error())
                .isEqualTo("no_authorization");
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String admin(JWTClaimsSet claims) {
        return new PlainJWT(new JWTClaimsSet.Builder(claims).claim("role", "service_role").build())
                .getPayload()
                .toBase64URL()
                .toString();
    }

    static String signed(
            JWSAlgorithm algorithm, @Nullable String id, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    @ParameterizedTest
    @EnumSource
    void keysFollowOneAnotherAndOldTokensHoldUntilTheyExpire(Engine engine) {
        TestAccounts accounts = accounts(engine, "auth-jwt-algorithm", "RS256");
        accounts.clock().pass(Duration.ofDays(1));
        String email = mail();
        accounts.person(email, PASSWORD);
        String old = accounts.signIn(email, PASSWORD).text("/access_token");
        accounts.clock().pass(Duration.ofSeconds(1));
        accounts.service().signingKeys().rotate();
        accounts.clock().pass(Duration.ofMinutes(2));
        String next = accounts.signIn(email, PASSWORD).text("/access_token");
        assertThat(key(next)).isNotEqualTo(key(old));
        assertThat(accounts.as(old, "GET", "/user", "").status()).isEqualTo(200);
        assertThat(accounts.as(next, "GET", "/user", "").status()).isEqualTo(200);
        Answer shown = accounts.call("GET", "/.well-known/jwks.json", "", Map.of());
        assertThat(shown.body().path("keys").toString())
                .contains(key(old), key(next))
                .doesNotContain("\"d\"");
        accounts.clock().pass(Duration.ofHours(3));
        accounts.service().signingKeys().rotate();
        assertThat(accounts.service().signingKeys().publicKeys().getKeyByKeyId(key(old))).isNull();
        accounts.clock().pass(Duration.ofDays(91));
        String aged = accounts.signIn(email, PASSWORD).text("/access_token");
        accounts.clock().pass(Duration.ofMinutes(2));
        assertThat(key(accounts.signIn(email, PASSWORD).text("/access_token")))
                .isNotEqualTo(key(aged));
    }

    private static String key(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
