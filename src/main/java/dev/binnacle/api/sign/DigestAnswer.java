package dev.binnacle.api.sign;

import dev.binnacle.api.Login;
import dev.binnacle.api.Request;

import okhttp3.HttpUrl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Answers a challenge: the password goes into a digest and does not travel. */
public final class DigestAnswer {
    private final DigestChallenge challenge;
    private final String clientNonce;

    /**
     * @param clientNonce a text that nobody can guess
     */
    public DigestAnswer(DigestChallenge challenge, String clientNonce) {
        this.challenge = challenge;
        this.clientNonce = clientNonce;
    }

    /**
     * The value of the header {@code Authorization}.
     *
     * @param count how often the challenge was answered with this one, from 1
     */
    public String header(Request request, Login.Digest login, int count) {
        HttpUrl url = HttpUrl.get(request.url());
        String query = url.encodedQuery();
        String path = url.encodedPath() + (query == null ? "" : "?" + query);
        String who = login.user() + ":" + challenge.realm();
        String secret = hash(who + ":" + login.password());
        if (challenge.ofSession()) {
            secret = hash(secret + ":" + challenge.nonce() + ":" + clientNonce);
        }
        String what = hash(request.method() + ":" + path);
        String counter = String.format(Locale.ROOT, "%08x", count);
        String between = challenge.auth() ? ":" + counter + ":" + clientNonce + ":auth:" : ":";
        String response = hash(secret + ":" + challenge.nonce() + between + what);
        var header = new StringBuilder("Digest username=");
        header.append(quoted(challenge.hashedUser() ? hash(who) : login.user()));
        header.append(", realm=").append(quoted(challenge.realm()));
        header.append(", nonce=").append(quoted(challenge.nonce()));
        header.append(", uri=").append(quoted(path));
        header.append(", algorithm=").append(challenge.algorithm());
        if (challenge.auth()) {
            header.append(", qop=auth, nc=").append(counter);
            header.append(", cnonce=").append(quoted(clientNonce));
        } else if (challenge.ofSession()) {
            header.append(", cnonce=").append(quoted(clientNonce));
        }
        header.append(", response=").append(quoted(response));
        if (!challenge.opaque().isEmpty()) {
            header.append(", opaque=").append(quoted(challenge.opaque()));
        }
        return header.append(challenge.hashedUser() ? ", userhash=true" : "").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String hash(String text) {
        String digest = challenge.digest().replace("SHA-512-256", "SHA-512/256");
        try {
            byte[] bytes =
                    MessageDigest.getInstance(digest).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
