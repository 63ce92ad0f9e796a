package dev.binnacle.api.auth;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.HttpUrl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that gives tokens and looks closely at who asks; also the API that wants them. */
final class TokenDesk extends Dispatcher implements AutoCloseable {
    static final String ID = "shop app";
    static final String SECRET = "s3/cret+";
    private final MockWebServer server = new MockWebServer();
    final List<Map<String, String>> asked = new ArrayList<>();
    private final Map<String, String> challenges = new HashMap<>();
    private int given;
    volatile int expiresIn = 3600;
    volatile boolean refreshes = true;
    volatile String elsewhere = "";

    TokenDesk() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    String url(String path) {
        return server.url(path).toString();
    }

    int port() {
        return server.getPort();
    }

    /** As a browser does once the person has agreed: the address it is sent to. */
    String agree(HttpUrl page) {
        String code = "code-" + challenges.size();
        if (!"S256".equals(page.queryParameter("code_challenge_method"))) {
            throw new AssertionError("no S256");
        }
        challenges.put(code, String.valueOf(page.queryParameter("code_challenge")));
        return HttpUrl.get(String.valueOf(page.queryParameter("redirect_uri")))
                .newBuilder()
                .addQueryParameter("code", code)
                .addQueryParameter("state", page.queryParameter("state"))
                .build()
                .toString();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (request.getUrl().encodedPath().equals("/api")) {
            String token = String.valueOf(request.getHeaders().get("Authorization"));
            return answer(token.equals("Bearer token-" + given) ? 200 : 401, token);
        }
        if (!elsewhere.isEmpty()) {
            return new MockResponse.Builder().code(307).addHeader("Location", elsewhere).build();
        }
        Map<String, String> form = form(request);
        asked.add(form);
        String refused = refused(request, form);
        if (!refused.isEmpty()) {
            return answer(400, "{\"error\":\"" + refused + "\",\"error_description\":\"not so\"}");
        }
        given++;
        return answer(
                200,
                "{\"access_token\":\"token-"
                        + given
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                        + expiresIn
                        + (refreshes ? ",\"refresh_token\":\"refresh-" + given + "\"}" : "}"));
    }

    private String refused(RecordedRequest request, Map<String, String> form) {
        String login = String.valueOf(request.getHeaders().get("Authorization"));
        String wanted = "shop+app:s3%2Fcret%2B";
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(wanted.getBytes(StandardCharsets.UTF_8));
        boolean posted =
                ID.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> login.equals(basic) || posted ? "" : "invalid_client";
            case "password" ->
                    "ann".equals(form.get("username")) && "open".equals(form.get("password"))
                            ? ""
                            : "invalid_grant";
            case "refresh_token" ->
                    ("refresh-" + given).equals(form.get("refresh_token")) ? "" : "invalid_grant";
            case "authorization_code" ->
                    challenge(form.getOrDefault("code_verifier", ""))
                                            .equals(challenges.remove(form.get("code")))
                                    && ID.equals(form.get("client_id"))
                            ? ""
                            : "invalid_grant";
            default -> "unsupported_grant_type";
        };
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> form(RecordedRequest request) {
        var body = request.getBody();
        HttpUrl url = HttpUrl.get("http://a/?" + (body == null ? "" : body.utf8()));
        Map<String, String> form = new HashMap<>();
        for (String name : url.queryParameterNames()) {
            form.put(name, String.valueOf(url.queryParameter(name)));
        }
        return form;
    }

    private static MockResponse answer(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
