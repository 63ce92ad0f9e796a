package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of programs open the REST interface as their role, and no further than they may. */
class AccountAdmissionTest {
    private static TestAccounts accounts(Engine engine, Map<String, String> settings) {
        return new TestAccounts(AccountDatabase.shared(engine), new TestClock(), settings);
    }

    /** Answers as who it takes the caller for. */
    private static HttpAnswer role(TestAccounts accounts, HttpCall call) {
        String bearer = call.headers().first("authorization");
        String role = bearer == null ? "nobody" : accounts.service().tokens().caller(bearer).role();
        return new HttpAnswer(200, "", List.of(), role.getBytes(StandardCharsets.UTF_8));
    }

    private static String asked(TestAccounts accounts, String... headers) {
        var fields = new HeaderFields();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(headers[i], headers[i + 1]);
        }
        HttpAnswer answer =
                accounts.service()
                        .admit(
                                new HttpCall("GET", "/posts", "", fields, new byte[0]),
                                call -> role(accounts, call));
        return answer.status() == 200
                ? new String(answer.body(), StandardCharsets.UTF_8)
                : Integer.toString(answer.status());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyActsAsItsRoleUnlessSomebodyIsSignedIn(Engine engine) {
        TestAccounts accounts = accounts(engine, Map.of());
        var keys = accounts.service().apiKeys();
        Set<String> rest = Set.of(ApiKey.REST);
        String page = keys.create("page", ApiKey.Kind.PUBLISHABLE, "anon", rest).text();
        var reports = keys.create("reports", ApiKey.Kind.SECRET, "reader", rest);
        String email = "a" + System.nanoTime() + "@people.example";
        accounts.person(email, "correct horse");
        String person = "Bearer " + accounts.signIn(email, "correct horse").text("/access_token");
        assertThat(asked(accounts)).isEqualTo("nobody");
        assertThat(asked(accounts, "apikey", page)).isEqualTo("nobody");
        assertThat(asked(accounts, "apikey", page, "authorization", "Bearer " + page))
                .isEqualTo("nobody");
        assertThat(asked(accounts, "apikey", reports.text())).isEqualTo("reader");
        assertThat(asked(accounts, "authorization", "Bearer " + reports.text()))
                .isEqualTo("reader");
        assertThat(asked(accounts, "apikey", page, "authorization", person))
                .isEqualTo("authenticated");
        // the key of the tests opens the accounts only
        assertThat(asked(accounts, "apikey", accounts.secretKey())).isEqualTo("403");
        assertThat(asked(accounts, "apikey", "sb_secret_made_up")).isEqualTo("401");
        keys.revoke(reports.key().id());
        assertThat(asked(accounts, "apikey", reports.text())).isEqualTo("401");
    }

    @ParameterizedTest
    @EnumSource
    void aServerCanAskForAKeyWithEveryCall(Engine engine) {
        TestAccounts accounts = accounts(engine, Map.of("auth-api-key-required", "true"));
        assertThat(asked(accounts)).isEqualTo("401");
        assertThat(accounts.call("GET", "/settings", "", Map.of()).status()).isEqualTo(401);
        assertThat(accounts.admin("GET", "/settings", "").status()).isEqualTo(200);
        assertThat(accounts.call("GET", "/health", "", Map.of()).status()).isEqualTo(200);
    }
}
