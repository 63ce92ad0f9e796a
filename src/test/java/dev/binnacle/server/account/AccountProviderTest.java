package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.TestAccounts.Answer;
import dev.binnacle.server.account.secret.Tokens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** People sign in at an OpenID Connect provider, a real one on loopback. */
class AccountProviderTest {
    private final TestClock clock = new TestClock();

    private TestAccounts accounts(Engine engine, OpenIdServer provider) {
        return accounts(engine, provider, "true");
    }

    private TestAccounts accounts(Engine engine, OpenIdServer provider, String linking) {
        return new TestAccounts(
                AccountDatabase.shared(engine),
                clock,
                Map.of(
                        "auth-manual-linking-enabled",
                        linking,
                        "auth-external-providers",
                        "ours",
                        "auth-external-ours-issuer",
                        provider.issuer(),
                        "auth-external-ours-client-id",
                        OpenIdServer.CLIENT,
                        "auth-external-ours-secret",
                        OpenIdServer.SECRET));
    }

    private static Map<String, Object> person(String subject, String email, boolean verified) {
        return Map.of("sub", subject, "email", email, "email_verified", verified, "name", "Ada L.");
    }

    private static String mail() {
        return "o" + UUID.randomUUID() + "@people.example";
    }

    /** What a browser does: to the provider, which signs in and sends back. */
    private static String query(String address) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            HttpResponse<Void> back =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.discarding());
            String location = back.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith("http://api.example/auth/v1/callback?");
            return location.substring(location.indexOf('?'));
        }
    }

    private static Answer signIn(TestAccounts accounts, String further) throws Exception {
        Answer away =
                accounts.call(
                        "GET",
                        "/authorize?provider=ours&redirect_to=http://app.example/in" + further,
                        "",
                        Map.of());
        assertThat(away.status()).isEqualTo(302);
        return accounts.call("GET", "/callback" + query(away.location()), "", Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsInThereHasAnAccountHereAndComesBackToIt(Engine engine) throws Exception {
        try (var provider = new OpenIdServer(clock)) {
            TestAccounts accounts = accounts(engine, provider);
            String email = mail();
            provider.signedIn(person("subject " + email, email, true));
            String verifier = Tokens.random() + Tokens.random();
            Answer back =
                    signIn(
                            accounts,
                            "&code_challenge=%s&code_challenge_method=s256"
                                    .formatted(Tokens.challenge(verifier)));
            assertThat(back.location()).startsWith("http://app.example/in?code=");
            Answer session =
                    accounts.post(
                            "/token?grant_type=pkce",
                            "{'auth_code': '%s', 'code_verifier': '%s'}"
                                    .formatted(
                                            back.location().replaceFirst(".*code=", ""), verifier));
            assertThat(session.text("/user/email")).isEqualTo(email);
            assertThat(session.text("/user/app_metadata/provider")).isEqualTo("ours");
            assertThat(session.text("/user/user_metadata/full_name")).isEqualTo("Ada L.");
            Answer again = signIn(accounts, "");
            assertThat(again.location()).startsWith("http://app.example/in#access_token=");
            String token = again.location().replaceFirst(".*access_token=([^&]*).*", "$1");
            assertThat(accounts.as(token, "GET", "/user", "").text("/id"))
                    .isEqualTo(session.text("/user/id"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatTheProviderVouchesForLeadsToItsAccountAnotherDoesNot(Engine engine)
            throws Exception {
        try (var provider = new OpenIdServer(clock)) {
            TestAccounts accounts = accounts(engine, provider);
            String email = mail();
            Answer person = accounts.person(email, "correct horse");
            provider.signedIn(person("subject " + email, email, false));
            assertThat(signIn(accounts, "").location())
                    .contains("error_code=provider_email_needs_verification");
            provider.signedIn(person("subject " + email, email, true));
            assertThat(signIn(accounts, "").location()).contains("#access_token=");
            Answer user = accounts.admin("GET", "/admin/users/" + person.text("/id"), "");
            assertThat(user.body().path("identities")).hasSize(2);
            assertThat(accounts.signIn(email, "correct horse").status()).isEqualTo(200);

            // who only claimed an address does not keep a way in
            String claimed = mail();
            accounts.post(
                    "/signup", "{'email': '%s', 'password': 'correct horse'}".formatted(claimed));
            provider.signedIn(person("subject " + claimed, claimed, true));
            assertThat(signIn(accounts, "").location()).contains("#access_token=");
            assertThat(accounts.signIn(claimed, "correct horse").error())
                    .isEqualTo("invalid_credentials");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWayToSignInIsAddedAndTakenAway(Engine engine) throws Exception {
        try (var provider = new OpenIdServer(clock)) {
            TestAccounts accounts = accounts(engine, provider);
            String email = mail();
            accounts.person(email, "correct horse");
            String token = accounts.signIn(email, "correct horse").text("/access_token");
            provider.signedIn(person("subject " + email, mail(), false));
            Answer away =
                    accounts.as(
                            token,
                            "GET",
                            "/user/identities/authorize?provider=ours&skip_http_redirect=true",
                            "");
            accounts.call("GET", "/callback" + query(away.text("/url")), "", Map.of());
            Answer user = accounts.as(token, "GET", "/user", "");
            assertThat(user.body().path("identities")).hasSize(2);
            assertThat(user.text("/email")).isEqualTo(email);
            String path = "/user/identities/";
            assertThat(
                            accounts.as(
                                            token,
                                            "DELETE",
                                            path + user.text("/identities/1/identity_id"),
                                            "")
                                    .status())
                    .isEqualTo(200);
            assertThat(
                            accounts.as(
                                            token,
                                            "DELETE",
                                            path + user.text("/identities/0/identity_id"),
                                            "")
                                    .error())
                    .isEqualTo("single_identity_not_deletable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void waysToSignInStayAsTheyAreUnlessItIsSet(Engine engine) throws Exception {
        try (var provider = new OpenIdServer(clock)) {
            TestAccounts accounts = accounts(engine, provider, "false");
            String email = mail();
            Answer person = accounts.person(email, "correct horse");
            String token = accounts.signIn(email, "correct horse").text("/access_token");
            String path = "/user/identities/";
            String mine = path + person.text("/identities/0/identity_id");
            assertThat(accounts.as(token, "DELETE", mine, "").text("/msg"))
                    .isEqualTo("Manual linking is disabled");
            assertThat(accounts.as(token, "GET", path + "authorize?provider=ours", "").error())
                    .isEqualTo("manual_linking_disabled");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReturnThatNobodyBeganOrThatComesTwiceIsRefused(Engine engine) throws Exception {
        try (var provider = new OpenIdServer(clock)) {
            TestAccounts accounts = accounts(engine, provider);
            assertThat(accounts.call("GET", "/callback?code=a&state=b", "", Map.of()).location())
                    .contains("error_code=bad_oauth_state");
            String email = mail();
            provider.signedIn(person("subject " + email, email, true));
            Answer away = accounts.call("GET", "/authorize?provider=ours", "", Map.of());
            String query = query(away.location());
            assertThat(accounts.call("GET", "/callback" + query, "", Map.of()).location())
                    .startsWith("http://site.example#access_token=");
            assertThat(accounts.call("GET", "/callback" + query, "", Map.of()).location())
                    .contains("error_code=bad_oauth_state");
            // a code of another sign-in does not pass: the verifier is not its own
            Answer mine = accounts.call("GET", "/authorize?provider=ours", "", Map.of());
            Answer theirs = accounts.call("GET", "/authorize?provider=ours", "", Map.of());
            String swapped =
                    query(mine.location()).replaceFirst("state=.*", "state=")
                            + query(theirs.location()).replaceFirst(".*state=", "");
            assertThat(accounts.call("GET", "/callback" + swapped, "", Map.of()).location())
                    .contains("error_code=bad_oauth_callback");
            assertThat(accounts.call("GET", "/authorize?provider=nobody", "", Map.of()).status())
                    .isEqualTo(400);
        }
    }
}
