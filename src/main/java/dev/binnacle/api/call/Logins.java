package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.sign.AwsSignature;
import dev.binnacle.api.sign.DigestAnswer;
import dev.binnacle.api.sign.DigestChallenge;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to requests what proves who asks. A challenge is remembered, and its answers counted. */
final class Logins {
    private static final int MOST = 64;
    private final Clock clock;
    private final Map<Place, Known> known = new LinkedHashMap<>();

    Logins(Clock clock) {
        this.clock = clock;
    }

    private record Place(String origin, Login.Digest login) {}

    private record Known(DigestChallenge challenge, String clientNonce, int count) {}

    /** The request as it is sent first. */
    Request before(Request request) {
        return switch (request.rules().login()) {
            case Login.None none -> request;
            case Login.Signature login -> AwsSignature.sign(request, login, clock.instant());
            case Login.Digest login -> {
                Known next = next(place(request, login));
                yield next == null ? request : answered(request, login, next);
            }
        };
    }

    /** The request as it is sent once more after an answer; null = it is not. */
    @Nullable Request after(Request request, Response answer) {
        if (answer.status() != 401 || !(request.rules().login() instanceof Login.Digest login)) {
            return null;
        }
        return DigestChallenge.of(answer.headers())
                .map(challenge -> answered(request, login, begin(place(request, login), challenge)))
                .orElse(null);
    }

    private static Place place(Request request, Login.Digest login) {
        return new Place(Redaction.origin(request.url()), login);
    }

    private static Request answered(Request request, Login.Digest login, Known now) {
        var answer = new DigestAnswer(now.challenge(), now.clientNonce());
        return request.with(
                new Header("Authorization", answer.header(request, login, now.count())));
    }

    private synchronized @Nullable Known next(Place place) {
        return known.computeIfPresent(
                place,
                (at, last) -> new Known(last.challenge(), last.clientNonce(), last.count() + 1));
    }

    private synchronized Known begin(Place place, DigestChallenge challenge) {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        var first = new Known(challenge, HexFormat.of().formatHex(bytes), 1);
        known.put(place, first);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return first;
    }
}
