package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Bcrypt;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.TestAccounts.Answer;
import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.store.UserRow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who administers accounts makes, changes, bans and deletes them, and nobody else does. */
class AccountAdminTest {
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
        return "p" + UUID.randomUUID() + "@people.example";
    }

    @ParameterizedTest
    @EnumSource
    void administratorsListMakeChangeInviteAndDelete(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        Answer person = accounts.person(email, PASSWORD);
        String path = "/admin/users/" + person.text("/id");
        Answer changed =
                accounts.admin(
                        "PUT", path, "{'app_metadata': {'plan': 'b'}, 'phone': '+431234567'}");
        assertThat(changed.text("/app_metadata/plan")).isEqualTo("b");
        assertThat(changed.text("/app_metadata/provider")).isEqualTo("email");
        assertThat(changed.text("/phone")).isEqualTo("431234567");
        assertThat(accounts.admin("GET", path, "").body()).isEqualTo(changed.body());
        Answer page = accounts.admin("GET", "/admin/users?page=1&per_page=1", "");
        assertThat(page.body().path("users")).hasSize(1);
        assertThat(page.http().headers().toString()).contains("X-Total-Count", "rel=\"last\"");
        String part = email.substring(3, 20).toUpperCase(Locale.ROOT);
        for (String filter : List.of(part, "431234567")) {
            Answer found = accounts.admin("GET", "/admin/users?filter=" + filter, "");
            assertThat(found.body().path("users").findValuesAsString("email"))
                    .contains(email)
                    .allMatch(each -> each.equals(email) || filter.startsWith("43"));
        }
        assertThat(accounts.person(email, PASSWORD).error()).isEqualTo("email_exists");

        String invited = mail();
        Answer invitation = accounts.admin("POST", "/invite", "{'email': '" + invited + "'}");
        assertThat(invitation.text("/invited_at")).isNotEmpty();
        assertThat(accounts.mail(invited).kind()).isEqualTo("invite");
        Answer link =
                accounts.admin(
                        "POST",
                        "/admin/generate_link",
                        "{'type': 'recovery', 'email': '" + email + "'}");
        assertThat(link.text("/action_link"))
                .contains(link.text("/hashed_token"))
                .endsWith("&redirect_to=" + link.text("/redirect_to"))
                .contains("redirect_to=http://");
        assertThat(
                        accounts.post(
                                        "/verify",
                                        "{'type': 'recovery', 'token_hash': '%s'}"
                                                .formatted(link.text("/hashed_token")))
                                .status())
                .isEqualTo(200);
        assertThat(accounts.admin("DELETE", path, "").status()).isEqualTo(200);
        assertThat(accounts.admin("GET", path, "").error()).isEqualTo("user_not_found");
        assertThat(accounts.signIn(email, PASSWORD).error()).isEqualTo("invalid_credentials");
    }

    @ParameterizedTest
    @EnumSource
    void importedAccountsSignInAndTheirPasswordIsKeptAnew(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        String imported =
                Password.hash(PASSWORD).with(BcryptFunction.getInstance(Bcrypt.A, 6)).getResult();
        Answer made =
                accounts.admin(
                        "POST",
                        "/admin/users",
                        "{'email': '%s', 'password_hash': '%s', 'email_confirm': true}"
                                .formatted(email, imported));
        assertThat(made.status()).isEqualTo(200);
        assertThat(accounts.signIn(email, "wrong horse").error()).isEqualTo("invalid_credentials");
        assertThat(accounts.signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(kept(engine, made.text("/id"))).startsWith("$argon2id$");
        assertThat(accounts.signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(
                        accounts.admin(
                                        "POST",
                                        "/admin/users",
                                        "{'email': '%s', 'password_hash': 'plain'}"
                                                .formatted(mail()))
                                .status())
                .isEqualTo(400);
    }

    private String kept(Engine engine, String id) {
        AccountDatabase database = AccountDatabase.shared(engine);
        return database.store()
                .<String>call(
                        db -> String.valueOf(db.find(UserRow.class, UUID.fromString(id)).password));
    }

    @ParameterizedTest
    @EnumSource
    void aBannedUserNeitherSignsInNorGoesOn(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        Answer person = accounts.person(email, PASSWORD);
        Answer session = accounts.signIn(email, PASSWORD);
        String path = "/admin/users/" + person.text("/id");
        Answer banned = accounts.admin("PUT", path, "{'ban_duration': '24h'}");
        assertThat(banned.text("/banned_until")).isNotEmpty();
        assertThat(accounts.signIn(email, PASSWORD).error()).isEqualTo("user_banned");
        assertThat(accounts.refresh(session.text("/refresh_token")).status()).isEqualTo(400);
        assertThat(accounts.as(session.text("/access_token"), "GET", "/user", "").status())
                .isEqualTo(403);
        accounts.post("/recover", "{'email': '" + email + "'}");
        assertThat(
                        accounts.post(
                                        "/verify",
                                        "{'type': 'recovery', 'email': '%s', 'token': '%s'}"
                                                .formatted(email, accounts.mailedCode(email)))
                                .error())
                .isEqualTo("user_banned");
        assertThat(accounts.signIn(email, "wrong horse").error()).isEqualTo("invalid_credentials");
        accounts.admin("PUT", path, "{'ban_duration': 'none'}");
        assertThat(accounts.signIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void onlyASecretKeyOrItsRoleAdministers(Engine engine) throws JOSEException {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        String person = accounts.signIn(email, PASSWORD).text("/access_token");
        var keys = accounts.service().apiKeys();
        String publishable =
                keys.create(
                                "page",
                                ApiKey.Kind.PUBLISHABLE,
                                "anon",
                                Set.of(ApiKey.AUTH, ApiKey.ADMIN))
                        .text();
        var narrow = keys.create("data", ApiKey.Kind.SECRET, "reader", Set.of(ApiKey.REST));
        for (String path : List.of("/admin/users", "/admin/api-keys", "/admin/users/x/factors")) {
            assertThat(accounts.call("GET", path, "", Map.of()).status()).isEqualTo(401);
            assertThat(accounts.as(person, "GET", path, "").status()).isEqualTo(403);
            assertThat(accounts.call("GET", path, "", Map.of("apikey", publishable)).status())
                    .isEqualTo(403);
            assertThat(accounts.call("GET", path, "", Map.of("apikey", narrow.text())).status())
                    .isEqualTo(403);
        }
        var claims =
                new JWTClaimsSet.Builder()
                        .claim("role", "service_role")
                        .expirationTime(Date.from(accounts.clock().instant().plusSeconds(60)))
                        .build();
        String service =
                AccountTokenTest.signed(
                        JWSAlgorithm.HS256, null, claims, new MACSigner(TestAccounts.SECRET));
        assertThat(accounts.as(service, "GET", "/admin/users", "").status()).isEqualTo(200);
        Answer made =
                accounts.admin("POST", "/admin/api-keys", "{'name': 'ours', 'type': 'secret'}");
        Map<String, String> shown = Map.of("apikey", made.text("/api_key"));
        assertThat(made.text("/api_key")).startsWith("sb_secret_");
        assertThat(accounts.call("GET", "/admin/users", "", shown).status()).isEqualTo(200);
        accounts.admin("DELETE", "/admin/api-keys/" + made.text("/id"), "");
        assertThat(accounts.call("GET", "/admin/users", "", shown).status()).isEqualTo(401);
        assertThat(accounts.call("GET", "/settings", "", shown).status()).isEqualTo(401);
        assertThat(accounts.admin("GET", "/admin/api-keys", "").body().toString())
                .doesNotContain(made.text("/api_key"));
    }
}
