package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.TestAccounts.Answer;
import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.secret.Totp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** People sign up, sign in and are looked after, the same on both databases. */
class AccountServiceTest {
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
    void whoSignsUpConfirmsTheAddressAndIsSignedIn(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        Answer made =
                accounts.post(
                        "/signup",
                        "{'email': '%s', 'password': '%s', 'data': {'name': 'Ada'}}"
                                .formatted(email.toUpperCase(Locale.ROOT), PASSWORD));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/email")).isEqualTo(email);
        assertThat(made.text("/user_metadata/name")).isEqualTo("Ada");
        assertThat(made.text("/app_metadata/provider")).isEqualTo("email");
        assertThat(made.text("/identities/0/identity_data/email")).isEqualTo(email);
        assertThat(made.body().has("access_token")).isFalse();
        assertThat(accounts.signIn(email, PASSWORD).error()).isEqualTo("email_not_confirmed");

        Answer session =
                accounts.post(
                        "/verify",
                        "{'type': 'signup', 'email': '%s', 'token': '%s'}"
                                .formatted(email, accounts.mailedCode(email)));
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("/token_type")).isEqualTo("bearer");
        assertThat(session.body().path("expires_in").intValue()).isEqualTo(3600);
        assertThat(session.body().path("expires_at").longValue())
                .isEqualTo(accounts.clock().instant().getEpochSecond() + 3600);
        assertThat(session.text("/user/email_confirmed_at")).isNotEmpty();

        Answer signedIn = accounts.signIn(email, PASSWORD);
        Answer user = accounts.as(signedIn.text("/access_token"), "GET", "/user", "");
        assertThat(user.text("/id")).isEqualTo(made.text("/id"));
        assertThat(user.text("/last_sign_in_at")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTokenSaysWhoItIsForAndIsTakenByTheRestInterface(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        Answer person = accounts.person(email, PASSWORD);
        String token = accounts.signIn(email, PASSWORD).text("/access_token");
        var caller = accounts.service().tokens().caller("Bearer " + token);
        assertThat(caller.role()).isEqualTo("authenticated");
        assertThat(caller.claims().path("sub").asString()).isEqualTo(person.text("/id"));
        assertThat(caller.claims().path("email").asString()).isEqualTo(email);
        assertThat(caller.claims().path("aud").asString()).isEqualTo("authenticated");
        assertThat(caller.claims().path("aal").asString()).isEqualTo("aal1");
        assertThat(caller.claims().path("is_anonymous").booleanValue()).isFalse();
        assertThat(caller.claims().at("/amr/0/method").asString()).isEqualTo("password");
        assertThat(caller.claims().at("/app_metadata/provider").asString()).isEqualTo("email");
        assertThat(caller.claims().path("user_metadata").isObject()).isTrue();
        assertThat(UUID.fromString(caller.claims().path("session_id").asString())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void refreshTokensAreUsedOnceAndReuseEndsTheSession(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        String first = accounts.signIn(email, PASSWORD).text("/refresh_token");
        Answer second = accounts.refresh(first);
        assertThat(second.text("/refresh_token")).isNotEmpty().isNotEqualTo(first);

        accounts.clock().pass(Duration.ofSeconds(9));
        Answer again = accounts.refresh(first);
        assertThat(again.text("/refresh_token")).isEqualTo(second.text("/refresh_token"));

        accounts.clock().pass(Duration.ofSeconds(2));
        assertThat(accounts.refresh(first).error()).isEqualTo("refresh_token_already_used");
        assertThat(accounts.refresh(second.text("/refresh_token")).error())
                .isEqualTo("refresh_token_not_found");
        assertThat(accounts.as(second.text("/access_token"), "GET", "/user", "").error())
                .isEqualTo("session_not_found");
        assertThat(accounts.refresh("made up").error()).isEqualTo("refresh_token_not_found");
    }

    @ParameterizedTest
    @EnumSource
    void signingOutEndsThisSessionOrTheOthersOrAll(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        Answer one = accounts.signIn(email, PASSWORD);
        Answer two = accounts.signIn(email, PASSWORD);
        Answer three = accounts.signIn(email, PASSWORD);
        assertThat(
                        accounts.as(one.text("/access_token"), "POST", "/logout?scope=local", "")
                                .status())
                .isEqualTo(204);
        assertThat(accounts.refresh(one.text("/refresh_token")).status()).isEqualTo(400);
        assertThat(
                        accounts.as(two.text("/access_token"), "POST", "/logout?scope=others", "")
                                .status())
                .isEqualTo(204);
        assertThat(accounts.refresh(three.text("/refresh_token")).status()).isEqualTo(400);
        Answer next = accounts.refresh(two.text("/refresh_token"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(accounts.as(next.text("/access_token"), "POST", "/logout", "").status())
                .isEqualTo(204);
        assertThat(accounts.refresh(next.text("/refresh_token")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void aForgottenPasswordIsReplacedByMail(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        Answer old = accounts.signIn(email, PASSWORD);
        assertThat(
                        accounts.post(
                                        "/recover?redirect_to=http://app.example/reset",
                                        "{'email': '%s'}".formatted(email))
                                .status())
                .isEqualTo(200);
        assertThat(accounts.mail(email).kind()).isEqualTo("recovery");
        Answer back = accounts.call("GET", "/verify?" + accounts.mailedLink(email), "", Map.of());
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location())
                .startsWith("http://app.example/reset#access_token=")
                .endsWith("type=recovery");
        String token = fragment(back.location(), "access_token");
        assertThat(accounts.as(token, "PUT", "/user", "{'password': 'short'}").error())
                .isEqualTo("weak_password");
        assertThat(accounts.as(token, "PUT", "/user", "{'password': '" + PASSWORD + "'}").error())
                .isEqualTo("same_password");
        assertThat(accounts.as(token, "PUT", "/user", "{'password': 'another horse'}").status())
                .isEqualTo(200);
        assertThat(accounts.signIn(email, PASSWORD).error()).isEqualTo("invalid_credentials");
        assertThat(accounts.signIn(email, "another horse").status()).isEqualTo(200);
        assertThat(accounts.refresh(old.text("/refresh_token")).status()).isEqualTo(400);
        Answer twice = accounts.call("GET", "/verify?" + accounts.mailedLink(email), "", Map.of());
        assertThat(twice.location()).contains("error_code=otp_expired");
    }

    private static String fragment(String location, String name) {
        for (String part : String.valueOf(URI.create(location).getRawFragment()).split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        throw new AssertionError(location);
    }

    @ParameterizedTest
    @EnumSource
    void aMailedCodeSignsInOnceAndOnlyForAWhile(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        assertThat(accounts.post("/otp", "{'email': '%s'}".formatted(email)).body()).isEmpty();
        String code = accounts.mailedCode(email);
        String verify = "{'type': 'email', 'email': '%s', 'token': '%s'}";
        Answer session = accounts.post("/verify", verify.formatted(email, code));
        assertThat(session.text("/user/email")).isEqualTo(email);
        assertThat(accounts.post("/verify", verify.formatted(email, code)).error())
                .isEqualTo("otp_expired");

        accounts.post("/magiclink", "{'email': '%s'}".formatted(email));
        assertThat(accounts.mail(email).kind()).isEqualTo("magic-link");
        accounts.clock().pass(Duration.ofSeconds(3601));
        assertThat(
                        accounts.post(
                                        "/verify",
                                        verify.formatted(email, accounts.mailedCode(email)))
                                .error())
                .isEqualTo("otp_expired");
    }

    @ParameterizedTest
    @EnumSource
    void waysThatAreNotThereAreRefusedInTheWordsClientsKnow(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String verify = "{'type': 'sms', 'token': '123456', 'phone': '%s'}";
        Answer phone = accounts.post("/verify", verify.formatted("431234567"));
        assertThat(phone.status()).isEqualTo(403);
        assertThat(phone.error()).isEqualTo("otp_expired");
        assertThat(accounts.post("/verify", verify.formatted("431-wrong")).text("/msg"))
                .isEqualTo("Invalid phone number format (E.164 required)");
        assertThat(accounts.post("/sso", "{'domain': 'people.example'}").error())
                .isEqualTo("saml_provider_disabled");
        assertThat(accounts.post("/token?grant_type=web3", "{'chain': 'solana'}").error())
                .isEqualTo("web3_provider_disabled");
        assertThat(accounts.post("/factors", "{'factor_type': 'webauthn'}").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkWithAChallengeEndsWithACodeThatOnlyItsClientCanUse(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        String verifier = Tokens.random() + Tokens.random();
        accounts.post(
                "/otp?redirect_to=http://app.example/in",
                "{'email': '%s', 'code_challenge': '%s', 'code_challenge_method': 's256'}"
                        .formatted(email, Tokens.challenge(verifier)));
        Answer back = accounts.call("GET", "/verify?" + accounts.mailedLink(email), "", Map.of());
        assertThat(back.location()).startsWith("http://app.example/in?code=");
        String code = back.location().replaceFirst(".*code=", "");
        String exchange = "{'auth_code': '%s', 'code_verifier': '%s'}";
        Answer session =
                accounts.post("/token?grant_type=pkce", exchange.formatted(code, verifier));
        assertThat(session.text("/user/email")).isEqualTo(email);
        assertThat(
                        accounts.post("/token?grant_type=pkce", exchange.formatted(code, verifier))
                                .error())
                .isEqualTo("flow_state_not_found");

        accounts.post(
                "/otp",
                "{'email': '%s', 'code_challenge': '%s', 'code_challenge_method': 's256'}"
                        .formatted(email, Tokens.challenge(verifier)));
        Answer other = accounts.call("GET", "/verify?" + accounts.mailedLink(email), "", Map.of());
        assertThat(
                        accounts.post(
                                        "/token?grant_type=pkce",
                                        exchange.formatted(
                                                other.location().replaceFirst(".*code=", ""),
                                                Tokens.random() + Tokens.random()))
                                .error())
                .isEqualTo("bad_code_verifier");
    }

    @ParameterizedTest
    @EnumSource
    void aSecondFactorRaisesTheSessionAndGuardsThePassword(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        accounts.person(email, PASSWORD);
        String token = accounts.signIn(email, PASSWORD).text("/access_token");
        Answer factor =
                accounts.as(
                        token,
                        "POST",
                        "/factors",
                        "{'factor_type': 'totp', 'friendly_name': 'phone'}");
        assertThat(factor.text("/totp/qr_code")).startsWith("<svg");
        assertThat(factor.text("/totp/uri")).startsWith("otpauth://totp/site.example:");
        var totp = new Totp(factor.text("/totp/secret"));
        Answer raised = verify(accounts, token, factor.text("/id"), totp);
        assertThat(raised.status()).isEqualTo(200);
        var claims =
                accounts.service()
                        .tokens()
                        .caller("Bearer " + raised.text("/access_token"))
                        .claims();
        assertThat(claims.path("aal").asString()).isEqualTo("aal2");
        assertThat(claims.at("/amr/0/method").asString()).isEqualTo("totp");

        // the same code is not taken twice
        Answer replayed = verify(accounts, raised.text("/access_token"), factor.text("/id"), totp);
        assertThat(replayed.error()).isEqualTo("mfa_verification_failed");

        String plain = accounts.signIn(email, PASSWORD).text("/access_token");
        assertThat(accounts.as(plain, "PUT", "/user", "{'password': 'another horse'}").error())
                .isEqualTo("insufficient_aal");
        assertThat(accounts.as(plain, "DELETE", "/factors/" + factor.text("/id"), "").error())
                .isEqualTo("insufficient_aal");
        assertThat(
                        accounts.as(
                                        plain,
                                        "POST",
                                        "/factors",
                                        "{'factor_type': 'totp', 'friendly_name': 'mine'}")
                                .error())
                .isEqualTo("insufficient_aal");
        accounts.clock().pass(Duration.ofSeconds(60));
        Answer later = verify(accounts, plain, factor.text("/id"), totp);
        String strong = later.text("/access_token");
        assertThat(accounts.as(strong, "DELETE", "/factors/" + factor.text("/id"), "").status())
                .isEqualTo(200);
        Answer refreshed = accounts.refresh(later.text("/refresh_token"));
        assertThat(
                        accounts.service()
                                .tokens()
                                .caller("Bearer " + refreshed.text("/access_token"))
                                .claims()
                                .path("aal")
                                .asString())
                .isEqualTo("aal1");
    }

    private static Answer verify(TestAccounts accounts, String token, String factor, Totp totp) {
        Answer challenge = accounts.as(token, "POST", "/factors/" + factor + "/challenge", "{}");
        return accounts.as(
                token,
                "POST",
                "/factors/" + factor + "/verify",
                "{'challenge_id': '%s', 'code': '%s'}"
                        .formatted(challenge.text("/id"), totp.code(accounts.clock().instant())));
    }

    @ParameterizedTest
    @EnumSource
    void anAddressChangesWhenTheNewOneIsConfirmed(Engine engine) {
        TestAccounts accounts = accounts(engine);
        String email = mail();
        String next = mail();
        accounts.person(email, PASSWORD);
        String token = accounts.signIn(email, PASSWORD).text("/access_token");
        Answer asked =
                accounts.as(token, "PUT", "/user", "{'email': '" + next + "', 'data': {'a': 1}}");
        assertThat(asked.text("/new_email")).isEqualTo(next);
        assertThat(asked.text("/email")).isEqualTo(email);
        assertThat(accounts.mail(email).kind()).isEqualTo("email-change-notice");
        Answer moved =
                accounts.post(
                        "/verify",
                        "{'type': 'email_change', 'email': '%s', 'token': '%s'}"
                                .formatted(next, accounts.mailedCode(next)));
        assertThat(moved.text("/user/email")).isEqualTo(next);
        assertThat(moved.text("/user/identities/0/identity_data/email")).isEqualTo(next);
        assertThat(moved.body().at("/user/user_metadata/a").intValue()).isEqualTo(1);
        assertThat(accounts.signIn(email, PASSWORD).status()).isEqualTo(400);
        assertThat(accounts.signIn(next, PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void anOldSessionNeedsAMailedCodeToChangeThePassword(Engine engine) {
        TestAccounts accounts =
                accounts(
                        engine, "auth-password-reauthentication", "true", "auth-jwt-exp", "200000");
        String email = mail();
        accounts.person(email, PASSWORD);
        String token = accounts.signIn(email, PASSWORD).text("/access_token");
        accounts.clock().pass(Duration.ofDays(2));
        String change = "{'password': 'another horse', 'nonce': '%s'}";
        assertThat(accounts.as(token, "PUT", "/user", change.formatted("")).error())
                .isEqualTo("reauthentication_needed");
        accounts.as(token, "GET", "/reauthenticate", "");
        assertThat(accounts.as(token, "PUT", "/user", change.formatted("000")).error())
                .isEqualTo("reauthentication_not_valid");
        assertThat(
                        accounts.as(
                                        token,
                                        "PUT",
                                        "/user",
                                        change.formatted(accounts.mailedCode(email)))
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void visitorsSignInWithoutANameAndTakeOneLater(Engine engine) {
        assertThat(accounts(engine).post("/signup", "{}").error())
                .isEqualTo("anonymous_provider_disabled");
        TestAccounts accounts = accounts(engine, "auth-anonymous-users-enabled", "true");
        Answer visitor = accounts.post("/signup", "{'data': {}}");
        assertThat(visitor.body().at("/user/is_anonymous").booleanValue()).isTrue();
        String email = mail();
        accounts.as(visitor.text("/access_token"), "PUT", "/user", "{'email': '" + email + "'}");
        Answer named =
                accounts.post(
                        "/verify",
                        "{'type': 'email_change', 'email': '%s', 'token': '%s'}"
                                .formatted(email, accounts.mailedCode(email)));
        assertThat(named.text("/user/id")).isEqualTo(visitor.text("/user/id"));
        assertThat(named.body().at("/user/is_anonymous").booleanValue()).isFalse();
    }
}
