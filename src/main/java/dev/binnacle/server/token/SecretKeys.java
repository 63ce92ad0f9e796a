package dev.binnacle.server.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;

import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

/** The keys that the setting {@code jwt-secret} holds: a shared secret, a key or a set of keys. */
public final class SecretKeys {
    private SecretKeys() {}

    /** Null = it is not set. */
    public static @Nullable JWKSet of(ServerSettings settings) {
        String secret = settings.text("jwt-secret");
        if (secret == null) {
            return null;
        }
        String text = secret.strip();
        try {
            if (text.startsWith("{")) {
                return text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
            }
        } catch (ParseException notKeys) {
            throw new IllegalArgumentException("jwt-secret is no key: " + notKeys.getMessage());
        }
        byte[] bytes =
                settings.is("jwt-secret-is-base64", false)
                        ? Base64.getDecoder()
                                .decode(text.replace('-', '+').replace('_', '/').replace('.', '='))
                        : secret.getBytes(StandardCharsets.UTF_8);
        return new JWKSet(new OctetSequenceKey.Builder(bytes).build());
    }

    /** The shared secret alone; null = there is none. */
    public static @Nullable OctetSequenceKey shared(ServerSettings settings) {
        JWKSet keys = of(settings);
        return keys != null
                        && keys.size() == 1
                        && keys.getKeys().getFirst() instanceof OctetSequenceKey shared
                ? shared
                : null;
    }
}
