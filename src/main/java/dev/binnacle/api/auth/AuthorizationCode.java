package dev.binnacle.api.auth;

import dev.binnacle.base.Progress;

import okhttp3.HttpUrl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person signs in at a browser; the code that it brings back is worth a token (RFC 7636). */
final class AuthorizationCode {
    private final Browser browser;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    AuthorizationCode(Browser browser, Duration patience) {
        this.browser = browser;
        this.patience = patience;
    }

    /** What the token server is asked with, once the person has signed in. */
    Map<String, String> grant(Values values, Progress progress) {
        String verifier = secret();
        String state = secret();
        String port = values.text("redirect-port");
        try (var listener =
                new CodeListener(port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0, state)) {
            browser.open(page(values, challenge(verifier), state, listener.address()).uri());
            String code = listener.await(patience, progress);
            Map<String, String> grant = new LinkedHashMap<>();
            grant.put("grant_type", "authorization_code");
            grant.put("code", code);
            grant.put("redirect_uri", listener.address());
            grant.put("code_verifier", verifier);
            return grant;
        }
    }

    private static HttpUrl page(Values values, String challenge, String state, String back) {
        HttpUrl url = HttpUrl.parse(values.text("authorize-url"));
        if (url == null) {
            throw values.wrong("authorize-url is not an http or https address.");
        }
        HttpUrl.Builder page =
                url.newBuilder()
                        .setQueryParameter("response_type", "code")
                        .setQueryParameter("client_id", values.text("client-id"))
                        .setQueryParameter("redirect_uri", back)
                        .setQueryParameter("state", state)
                        .setQueryParameter("code_challenge", challenge)
                        .setQueryParameter("code_challenge_method", "S256");
        for (String extra : new String[] {"scope", "audience", "resource"}) {
            if (!values.text(extra).isEmpty()) {
                page.setQueryParameter(extra, values.text(extra));
            }
        }
        return page.build();
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String challenge(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
