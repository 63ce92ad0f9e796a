package dev.binnacle.api.auth;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a token endpoint. It is asked itself or not at all: redirects are not followed. */
final class TokenServer {
    private static final int LARGEST = 1 << 20;
    private final RequestSender sender;
    private final Clock clock;

    TokenServer(RequestSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * @param lent what the values were given; looked at before anything is sent
     */
    Token ask(Values values, Map<String, String> grant, Lent lent, Progress progress) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Accept", "application/json"));
        String id = values.text("client-id");
        String secret = values.text("client-secret");
        String way = values.text("client-auth");
        boolean bare = secret.isEmpty() || way.equals("none");
        switch (way) {
            case "", "basic", "none", "post" -> {}
            default -> throw values.wrong("client-auth is basic, post or none.");
        }
        if (bare || way.equals("post")) {
            form.put("client_id", id);
        } else {
            headers.add(new Header("Authorization", basic(id, secret)));
        }
        if (!bare && way.equals("post")) {
            form.put("client_secret", secret);
        }
        for (String extra : List.of("scope", "audience", "resource")) {
            if (!values.text(extra).isEmpty() && !grant.containsKey("code")) {
                form.put(extra, values.text(extra));
            }
        }
        Request request =
                new Request(
                        "POST",
                        values.text("token-url"),
                        headers,
                        Payload.text(encoded(form), "application/x-www-form-urlencoded"),
                        Request.Rules.defaults());
        return token(values, sender.send(lent.bound(request), progress), lent);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> percent(each.getKey()) + "=" + percent(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String basic(String id, String secret) {
        byte[] pair = (percent(id) + ":" + percent(secret)).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private Token token(Values values, Exchange exchange, Lent lent) {
        int status = exchange.response().status();
        try (var body = exchange.response().body()) {
            String text = new String(body.first(LARGEST), StandardCharsets.UTF_8);
            if (status >= 300 && status < 400) {
                throw refused(
                        values,
                        "It points elsewhere, which is not followed with a secret.",
                        Redaction.origin(exchange.response().header("Location")));
            }
            JsonNode answer = json(text);
            String access = answer.path("access_token").asString("");
            if (status >= 400 || access.isEmpty()) {
                String error = answer.path("error").asString("");
                String told = answer.path("error_description").asString("");
                throw refused(
                        values,
                        "It answered " + status + (error.isEmpty() ? "." : ": " + error + "."),
                        lent.covered(told));
            }
            long seconds = answer.path("expires_in").asLong(0);
            return new Token(
                    access,
                    answer.path("refresh_token").asString(""),
                    seconds > 0 ? clock.instant().plusSeconds(seconds) : null);
        }
    }

    private static JsonNode json(String text) {
        var mapper = new ObjectMapper();
        try {
            JsonNode read = mapper.readTree(text);
            return read == null ? mapper.createObjectNode() : read;
        } catch (JacksonException none) {
            return mapper.createObjectNode();
        }
    }

    private static RuntimeException refused(Values values, String what, String detail) {
        return Problem.of(
                        ProblemCode.SIGN_IN_FAILED,
                        "The token server of auth/" + values.name() + " gave no token. " + what,
                        detail)
                .exception();
    }
}
