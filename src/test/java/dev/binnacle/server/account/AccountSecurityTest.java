package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.TestAccounts.Answer;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.request.QueryString;
import dev.binnacle.server.settings.ServerSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** What must not work, does not. */
class AccountSecurityTest {
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
        return "s" + UUID.randomUUID() + "@people.example";
    }

    @ParameterizedTest
    @EnumSource
    void nothingTellsWhetherThereIsAnAccount(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String known = mail();
        accounts.person(known, PASSWORD);
        for (String call :
                List.of(
                        "/recover {'email': '%s'}",
                        "/otp {'email': '%s', 'create_user': false}",
                        "/resend {'type': 'signup', 'email': '%s'}",
                        "/token?grant_type=password {'email': '%s', 'password': 'wrong horse'}",
                        "/verify {'type': 'recovery', 'email': '%s', 'token': '12'}",
                        "/signup {'email': '%s', 'password': 'wrong horse', 'data': {'a': 1}}")) {
            String path = call.substring(0, call.indexOf(' '));
            String body = call.substring(call.indexOf(' ') + 1);
            String unknown = mail();
            Answer one = accounts.post(path, body.formatted(known));
            Answer other = accounts.post(path, body.formatted(unknown));
            assertThat(one.status()).as(call).isEqualTo(other.status());
            assertThat(blanked(one, known)).as(call).isEqualTo(blanked(other, unknown));
        }
        // an account that waits for its confirmation is not told from a new one either
        String waiting = mail();
        String body = "{'email': '%s', 'password': 'wrong horse', 'data': {'a': 1}}";
        Answer first = accounts.post("/signup", body.formatted(waiting));
        Answer second = accounts.post("/signup", body.formatted(waiting));
        assertThat(blanked(first, waiting)).isEqualTo(blanked(second, waiting));
    }

    /** An answer without what differs between any two: ids and the address that was asked for. */
    private static String blanked(Answer answer, String email) {
        return answer.body()
                .toString()
                .replace(email, "EMAIL")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    @Test
    void aWrongPasswordTakesAboutAsLongWhereThereIsNoAccount() {
        AccountDatabase database = AccountDatabase.shared(Engine.H2);
        var accounts =
                new TestAccounts(
                        database, new TestClock(), Map.of("auth-rate-sign-ins", "1000"), 19 * 1024);
        String known = mail();
        accounts.person(known, PASSWORD);
        List<Long> there = new ArrayList<>();
        List<Long> nowhere = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            there.add(nanos(() -> accounts.signIn(known, "wrong horse")));
            nowhere.add(nanos(() -> accounts.signIn(mail(), "wrong horse")));
        }
        // without the work on a password nobody has, this is a hundred times less
        assertThat(median(nowhere)).isBetween(median(there) / 2, median(there) * 2);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @ParameterizedTest
    @EnumSource
    void guessingIsLimitedPerAccountAndPerAddress(Engine engine) {
        TestAccounts accounts =
                accounts(engine, "auth-rate-sign-ins", "3", "auth-rate-address", "9");
        String email = mail();
        accounts.person(email, PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(accounts.signIn(email, "wrong horse").status()).isEqualTo(400);
        }
        assertThat(accounts.signIn(email, PASSWORD).error()).isEqualTo("over_request_rate_limit");
        String other = mail();
        accounts.person(other, PASSWORD);
        // who knows the password is not slowed down by having used it
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn(other, PASSWORD).status()).isEqualTo(200);
        }
        assertThat(accounts.signIn(other, PASSWORD).status()).isEqualTo(429);
        assertThat(
                        accounts.call(
                                        "POST",
                                        "/token?grant_type=password",
                                        "{\"email\": \"%s\", \"password\": \"%s\"}"
                                                .formatted(other, PASSWORD),
                                        Map.of(
                                                "test-peer",
                                                "192.0.2.2",
                                                "x-forwarded-for",
                                                "192.0.2.1"))
                                .status())
                .isEqualTo(200);
        accounts.clock().pass(Duration.ofMinutes(10));
        assertThat(accounts.signIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aMailedCodeIsGuessedFiveTimesAtMostAndMailsAreFew(Engine engine) {
        TestAccounts accounts =
                accounts(engine, "auth-smtp-max-frequency", "60", "auth-rate-sign-ins", "1000");
        String email = mail();
        accounts.person(email, PASSWORD);
        String ask = "{'email': '" + email + "'}";
        assertThat(accounts.post("/recover", ask).status()).isEqualTo(200);
        assertThat(accounts.post("/recover", ask).error()).isEqualTo("over_email_send_rate_limit");
        String unknown = "{'email': '" + mail() + "'}";
        assertThat(accounts.post("/recover", unknown).status()).isEqualTo(200);
        assertThat(accounts.post("/recover", unknown).error())
                .isEqualTo("over_email_send_rate_limit");
        String verify = "{'type': 'recovery', 'email': '" + email + "', 'token': '%s'}";
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.post("/verify", verify.formatted("no" + i)).error())
                    .isEqualTo("otp_expired");
        }
        assertThat(accounts.post("/verify", verify.formatted(accounts.mailedCode(email))).error())
                .isEqualTo("otp_expired");
        assertThat(accounts.mails(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceGetOneFollowerAndOneAccount(Engine engine) throws Exception {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        String refresh = accounts.signIn(email, PASSWORD).text("/refresh_token");
        Set<String> followers = new HashSet<>();
        for (Answer each : atOnce(() -> accounts.refresh(refresh))) {
            assertThat(each.status()).as(each.body().toString()).isEqualTo(200);
            followers.add(each.text("/refresh_token"));
        }
        assertThat(followers).hasSize(1);
        accounts.post("/recover", "{'email': '" + email + "'}");
        String verify =
                "{'type': 'recovery', 'email': '%s', 'token': '%s'}"
                        .formatted(email, accounts.mailedCode(email));
        assertThat(atOnce(() -> accounts.post("/verify", verify)))
                .filteredOn(each -> each.status() == 200)
                .hasSize(1);
        String twin = mail();
        assertThat(atOnce(() -> accounts.person(twin, PASSWORD)))
                .filteredOn(each -> each.status() == 200)
                .hasSize(1);
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = threads.invokeAll(Collections.nCopies(4, call));
            for (Future<Answer> each : all) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    @Test
    void oddRequestsAreAnsweredAndNothingIsKeptInClear() {
        TestAccounts accounts = accounts(Engine.POSTGRESQL);
        for (String body :
                List.of(
                        "{'email': 'a\\u0000@people.example', 'password': 'correct horse'}",
                        "{'email': ['a'], 'password': {}}",
                        "{'email': 'a b@people.example', 'password': 'correct horse'}",
                        "[1]",
                        "{",
                        "{'a':".repeat(2_000))) {
            assertThat(accounts.post("/signup", body).status()).as(body).isEqualTo(400);
        }
        assertThat(
                        accounts.post(
                                        "/signup",
                                        "{'email': '%s', 'password': 'correct horse', 'data': {'a': '\\u0000'}}"
                                                .formatted(mail()))
                                .status())
                .isEqualTo(400);
        assertThat(accounts.call("PATCH", "/user", "", Map.of()).status()).isEqualTo(405);
        assertThat(accounts.call("GET", "/nowhere", "", Map.of()).status()).isEqualTo(404);
        assertThat(accounts.admin("GET", "/admin/users/1", "").status()).isEqualTo(404);
    }

    @Test
    void browsersAreSentOnlyWhereTheSettingsAllow() {
        TestAccounts accounts = accounts(Engine.H2);
        for (String elsewhere :
                List.of(
                        "http://evil.example/",
                        "http://site.example.evil.example/",
                        "http://site.example@evil.example/",
                        "http://app.example.evil.example/",
                        "//evil.example",
                        "javascript:alert(1)",
                        "http://site.example\\@evil.example")) {
            Answer answer =
                    accounts.call(
                            "GET",
                            "/verify?token=x&type=signup&redirect_to="
                                    + QueryString.encoded(elsewhere),
                            "",
                            Map.of());
            assertThat(answer.location()).startsWith("http://site.example?error=access_denied");
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndAskedAgainWhenItIsBack() throws SQLException {
        try (AccountDatabase there = AccountDatabase.open(Engine.H2)) {
            var away = new AtomicBoolean(true);
            var pool =
                    new HikariDataSource() {
                        @Override
                        public Connection getConnection() throws SQLException {
                            if (away.get()) {
                                throw new SQLTransientConnectionException("away");
                            }
                            return there.database().getConnection();
                        }
                    };
            try (var accounts =
                    new AccountService(
                            pool, new ServerSettings(Map.of()), InstantSource.system())) {
                var call =
                        new HttpCall(
                                "GET",
                                "/.well-known/jwks.json",
                                "",
                                new HeaderFields(),
                                new byte[0]);
                HttpAnswer refused = accounts.answer(call);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.headers()).contains(new HttpAnswer.Header("Retry-After", "5"));
                away.set(false);
                assertThat(accounts.answer(call).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void theAnswerOfARefusalHasItsCode() {
        Answer refused = accounts(Engine.H2).signIn(mail(), "wrong horse");
        ObjectNode body = (ObjectNode) refused.body();
        assertThat(body.path("code").intValue()).isEqualTo(400);
        assertThat(body.path("error_code").stringValue()).isEqualTo("invalid_credentials");
        assertThat(body.path("msg").stringValue()).isEqualTo("Invalid login credentials");
    }
}
