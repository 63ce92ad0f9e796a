package dev.binnacle.server.account;

import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.mail.Mail;
import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.settings.ServerSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts over real tables, called without a wire. */
final class TestAccounts {
    static final String SECRET = "a secret that is long enough for HS256";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern LINK = Pattern.compile("http\\S+/verify\\?(\\S+)");
    private final AccountService service;
    private final TestClock clock;
    private final String secretKey;

    /** What was answered, its body read. */
    record Answer(int status, JsonNode body, HttpAnswer http) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        String error() {
            return text("/error_code");
        }

        String location() {
            return http.headers().stream()
                    .filter(each -> each.name().equals("Location"))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }

    /** Accounts whose passwords are quickly hashed. */
    TestAccounts(AccountDatabase database, TestClock clock, Map<String, String> settings) {
        this(database, clock, settings, 64);
    }

    TestAccounts(
            AccountDatabase database,
            TestClock clock,
            Map<String, String> settings,
            int kibibytes) {
        Map<String, String> all = new HashMap<>();
        all.put("jwt-secret", SECRET);
        all.put("auth-site-url", "http://site.example");
        all.put("auth-uri-allow-list", "http://app.example/**");
        all.put("auth-external-url", "http://api.example/auth/v1");
        all.put("auth-smtp-max-frequency", "0");
        all.put("auth-rate-address", "100000");
        all.putAll(settings);
        this.clock = clock;
        this.service =
                new AccountService(
                        database.store(), new ServerSettings(all), clock, new Passwords(kibibytes));
        this.secretKey =
                service.apiKeys()
                        .create(
                                "tests",
                                ApiKey.Kind.SECRET,
                                "service_role",
                                Set.of(ApiKey.ADMIN, ApiKey.AUTH))
                        .text();
    }

    AccountService service() {
        return service;
    }

    TestClock clock() {
        return clock;
    }

    String secretKey() {
        return secretKey;
    }

    Answer call(String method, String path, String body, Map<String, String> headers) {
        var fields = new HeaderFields();
        headers.forEach(fields::add);
        int query = path.indexOf('?');
        HttpAnswer answer =
                service.answer(
                        new HttpCall(
                                method,
                                query < 0 ? path : path.substring(0, query),
                                query < 0 ? "" : path.substring(query + 1),
                                fields,
                                body.getBytes(StandardCharsets.UTF_8),
                                headers.getOrDefault("test-peer", "192.0.2.1")));
        return new Answer(
                answer.status(),
                answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body()),
                answer);
    }

    Answer post(String path, String body) {
        return call("POST", path, body.replace('\'', '"'), Map.of());
    }

    /** As who holds this access token. */
    Answer as(String token, String method, String path, String body) {
        return call(
                method, path, body.replace('\'', '"'), Map.of("authorization", "Bearer " + token));
    }

    Answer admin(String method, String path, String body) {
        return call(method, path, body.replace('\'', '"'), Map.of("apikey", secretKey));
    }

    Answer signIn(String email, String password) {
        return post(
                "/token?grant_type=password",
                "{'email': '%s', 'password': '%s'}".formatted(email, password));
    }

    Answer refresh(String token) {
        return post("/token?grant_type=refresh_token", "{'refresh_token': '%s'}".formatted(token));
    }

    /** A confirmed account. */
    Answer person(String email, String password) {
        return admin(
                "POST",
                "/admin/users",
                "{'email': '%s', 'password': '%s', 'email_confirm': true}"
                        .formatted(email, password));
    }

    /** The newest mail to an address. */
    Mail mail(String email) {
        return service.outbox().newest(1_000).stream()
                .filter(each -> each.recipient().equals(email))
                .findFirst()
                .orElseThrow();
    }

    long mails(String email) {
        return service.outbox().newest(1_000).stream()
                .filter(each -> each.recipient().equals(email))
                .count();
    }

    String mailedCode(String email) {
        Matcher code = CODE.matcher(mail(email).body());
        return code.results().map(found -> found.group(1)).reduce((a, b) -> b).orElseThrow();
    }

    /** The query of the mailed link. */
    String mailedLink(String email) {
        Matcher link = LINK.matcher(mail(email).body());
        if (!link.find()) {
            throw new AssertionError(mail(email).body());
        }
        return link.group(1);
    }
}
