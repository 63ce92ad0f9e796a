package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.testing.NodePackages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Supabase's own clients, as npm has them, work over the wire. */
class AccountClientsTest {
    @ParameterizedTest
    @EnumSource
    void supabaseClientsSignInRefreshUseASecondFactorAndAdminister(Engine engine) {
        var settings =
                new ServerSettings(
                        Map.of(
                                "auth-anonymous-users-enabled", "true",
                                "auth-smtp-max-frequency", "0",
                                "auth-jwt-algorithm", "ES256"));
        try (AccountDatabase database = AccountDatabase.open(engine);
                var accounts =
                        new AccountService(database.database(), settings, InstantSource.system());
                BackendServer server =
                        BackendServer.start(
                                "127.0.0.1",
                                0,
                                List.of(new BackendServer.Mount("/auth/v1", accounts::answer)))) {
            String publishable =
                    accounts.apiKeys()
                            .create(
                                    "page",
                                    ApiKey.Kind.PUBLISHABLE,
                                    "anon",
                                    Set.of(ApiKey.REST, ApiKey.AUTH))
                            .text();
            String secret =
                    accounts.apiKeys()
                            .create(
                                    "server",
                                    ApiKey.Kind.SECRET,
                                    "service_role",
                                    Set.of(ApiKey.REST, ApiKey.AUTH, ApiKey.ADMIN))
                            .text();
            String url = "http://127.0.0.1:" + server.port();
            assertThat(NodePackages.run("accounts.mjs", url, publishable, secret))
                    .contains("accounts: all held");
        }
    }
}
