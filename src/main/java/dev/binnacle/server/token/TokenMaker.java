package dev.binnacle.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.server.settings.ServerSettings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

/** Makes tokens by the shared secret, for those who run the server to try a role. */
public final class TokenMaker {
    private TokenMaker() {}

    /**
     * A token that acts as a role.
     *
     * @throws IllegalStateException where the settings have no shared secret of 32 bytes
     */
    public static String token(
            ServerSettings settings, String role, Duration life, InstantSource clock) {
        var shared = SecretKeys.shared(settings);
        if (shared == null) {
            throw new IllegalStateException("There is no shared secret to sign by.");
        }
        try {
            var now = clock.instant();
            var token =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.HS256),
                            new JWTClaimsSet.Builder()
                                    .claim("role", role)
                                    .issueTime(Date.from(now))
                                    .expirationTime(Date.from(now.plus(life)))
                                    .build());
            token.sign(new MACSigner(shared));
            return token.serialize();
        } catch (JOSEException weak) {
            throw new IllegalStateException("The shared secret does not sign.", weak);
        }
    }
}
