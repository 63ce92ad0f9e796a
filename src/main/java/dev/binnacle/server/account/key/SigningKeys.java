package dev.binnacle.server.account.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.SigningKeyRow;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Signs access tokens: with the shared secret, or with keys of the database that follow one
 * another. A new key is shown for a minute before it signs, so that every copy of the server knows
 * it; an old one is shown until all it signed has expired.
 */
public final class SigningKeys {
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration SHOWN_FIRST = Duration.ofMinutes(1);
    private static final int RSA_BITS = 2048;
    private final AccountStore store;
    private final InstantSource clock;
    private final Rotation rotation;
    private final @Nullable OctetSequenceKey shared;
    private volatile Known known = new Known(List.of(), new JWKSet(), Instant.MIN);

    /**
     * How keys follow one another.
     *
     * @param algorithm {@code HS256}, {@code ES256} or {@code RS256}
     * @param age after which a key is followed by another; zero = never
     * @param lifetime of the tokens they sign
     */
    public record Rotation(String algorithm, Duration age, Duration lifetime) {}

    private record Key(JWK jwk, Instant created) {}

    /** The keys as they were read, newest first. */
    private record Known(List<Key> keys, JWKSet shown, Instant read) {}

    /**
     * @param shared signs where the algorithm is HS256
     */
    public SigningKeys(
            AccountStore store,
            InstantSource clock,
            Rotation rotation,
            @Nullable OctetSequenceKey shared) {
        this.store = store;
        this.clock = clock;
        this.rotation = rotation;
        this.shared = shared;
        if (shares() && (shared == null || shared.size() < 256)) {
            throw new IllegalArgumentException("HS256 asks for a jwt-secret of 32 bytes or more");
        }
    }

    private boolean shares() {
        return rotation.algorithm().equals("HS256");
    }

    /** What others verify by; the same object as long as nothing changed. */
    public JWKSet publicKeys() {
        return known().shown();
    }

    /** A token with these claims. */
    public String sign(JWTClaimsSet claims) {
        try {
            if (shared != null && shares()) {
                var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                token.sign(new MACSigner(shared));
                return token.serialize();
            }
            JWK key = current();
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.parse(key.getAlgorithm().getName()))
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims);
            token.sign(signer(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException("A token could not be signed.", failure);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
    }

    private JWK current() {
        List<Key> keys = known().keys();
        Instant now = clock.instant();
        boolean aged =
                keys.isEmpty()
                        || !keys.getFirst()
                                .jwk()
                                .getAlgorithm()
                                .getName()
                                .equals(rotation.algorithm())
                        || rotation.age().isPositive()
                                && keys.getFirst().created().plus(rotation.age()).isBefore(now);
        if (aged) {
            rotate();
            keys = known().keys();
        }
        for (Key each : keys) {
            if (!each.created().plus(SHOWN_FIRST).isAfter(now)) {
                return each.jwk();
            }
        }
        return keys.getLast().jwk();
    }

    /** Makes a key that signs from now on, and forgets those that signed nothing still valid. */
    public void rotate() {
        if (shares()) {
            return;
        }
        JWK made = generate();
        Instant now = clock.instant();
        store.call(db -> {
            var row = new SigningKeyRow();
            row.id = made.getKeyID();
            row.algorithm = rotation.algorithm();
            row.jwk = made.toJSONString();
            row.createdAt = now;
            db.persist(row);
            Instant successor = now;
            for (Key each : known.keys()) {
                Instant ended = successor.plus(SHOWN_FIRST).plus(rotation.lifetime());
                if (ended.plus(SHOWN_FIRST).isBefore(now)) {
                    db.createMutationQuery("delete from SigningKeyRow where id = :id")
                            .setParameter("id", each.jwk().getKeyID())
                            .executeUpdate();
                }
                successor = each.created();
            }
            return true;
        });
        known = read(known);
    }

    private JWK generate() {
        String id = UUID.randomUUID().toString();
        try {
            return rotation.algorithm().equals("RS256")
                    ? new RSAKeyGenerator(RSA_BITS)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .generate()
                    : new ECKeyGenerator(Curve.P_256)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("A key could not be made.", failure);
        }
    }

    private Known known() {
        Known now = known;
        if (now.read().equals(Instant.MIN) || now.read().plus(FRESH).isBefore(clock.instant())) {
            now = read(now);
            known = now;
        }
        return now;
    }

    private Known read(Known before) {
        List<Key> keys = new ArrayList<>();
        List<JWK> shown = new ArrayList<>();
        for (SigningKeyRow row :
                store.call(db ->
                        db.createSelectionQuery(
                                        "from SigningKeyRow order by createdAt desc, id",
                                        SigningKeyRow.class)
                                .getResultList())) {
            JWK jwk = parse(row.jwk);
            keys.add(new Key(jwk, row.createdAt));
            shown.add(jwk.toPublicJWK());
        }
        var set = new JWKSet(shown);
        return new Known(
                List.copyOf(keys),
                set.equals(before.shown()) ? before.shown() : set,
                clock.instant());
    }

    private static JWK parse(String text) {
        try {
            return JWK.parse(text);
        } catch (ParseException broken) {
            throw new IllegalStateException("A signing key of the database is broken.", broken);
        }
    }
}
