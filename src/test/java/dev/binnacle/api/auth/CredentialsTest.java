package dev.binnacle.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.HttpUrl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** Sign-ins by OAuth 2 against a server that checks what it is told. */
class CredentialsTest {
    @TempDir Path folder;
    private TokenDesk desk;
    private RequestSender sender;
    private final Hand clock = new Hand();
    private final List<Integer> pages = new ArrayList<>();

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        desk = new TokenDesk();
        sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sender.close();
        desk.close();
    }

    private void file(String text) throws IOException {
        Files.createDirectories(folder.resolve("auth"));
        Files.writeString(folder.resolve("auth/shop.properties"), text);
    }

    private SecretSource source(Browser browser, Duration patience, Progress progress) {
        var secrets =
                Secrets.given(Map.of("shop client", TokenDesk.SECRET, "ann's password", "open"));
        var tokens = new Tokens(sender, browser, patience, clock);
        var all = new Credentials(secrets, new SignInFolder(folder.resolve("auth")), tokens, clock);
        return all.source(
                SecretNames.of(
                        Map.of(
                                "desk", desk.url("/token"),
                                "client", "{{vault:shop client}}",
                                "ann", "{{vault:ann's password}}")),
                progress);
    }

    private SecretSource source() {
        return source(Browser.none(), Duration.ofSeconds(5), Progress.none());
    }

    private static String token(SecretSource source) {
        return Objects.requireNonNull(source.find("auth_shop")).value();
    }

    private static Problem problem(SecretSource source) {
        return Objects.requireNonNull(
                        catchThrowableOfType(
                                ProblemException.class, () -> source.find("auth_shop")))
                .problem();
    }

    @Test
    void clientCredentialsGiveATokenThatIsHeldUntilItRunsOut() throws IOException {
        desk.refreshes = false;
        file(
                """
                grant=client-credentials
                token-url={{desk}}
                client-id=shop app
                client-secret={{client}}
                scope=read write
                audience=https://api.example
                """);
        SecretSource source = source();

        assertThat(source.knows("auth_shop")).isTrue();
        assertThat(source.knows("auth_other")).isFalse();
        assertThat(token(source)).isEqualTo("token-1");
        assertThat(token(source)).isEqualTo("token-1");
        clock.now = clock.now.plusSeconds(3590);
        assertThat(token(source)).isEqualTo("token-2");
        assertThat(desk.asked.getFirst())
                .isEqualTo(
                        Map.of(
                                "grant_type", "client_credentials",
                                "scope", "read write",
                                "audience", "https://api.example"));
    }

    @Test
    void theClientsSecretGoesIntoTheBodyWhereTheFileSaysSo() throws IOException {
        file(
                """
                grant=client-credentials
                token-url={{desk}}
                client-id=shop app
                client-secret={{vault:shop client}}
                client-auth=post
                """);

        assertThat(token(source())).isEqualTo("token-1");
        assertThat(desk.asked.getFirst()).containsEntry("client_secret", TokenDesk.SECRET);
    }

    @Test
    void aPasswordIsRefreshedAndBegunAnewWhenTheServerForgot() throws IOException {
        file(
                """
                grant=password
                token-url={{desk}}
                client-id=shop app
                username=ann
                password={{ann}}
                hosts=api.example
                """);
        SecretSource source = source();
        assertThat(token(source)).isEqualTo("token-1");
        clock.now = clock.now.plusSeconds(4000);
        assertThat(token(source)).isEqualTo("token-2");
        assertThat(desk.asked.getLast()).containsEntry("grant_type", "refresh_token");

        desk.asked.clear();
        assertThat(token(source())).isEqualTo("token-3");
        clock.now = clock.now.plusSeconds(4000);
        assertThat(token(source)).isEqualTo("token-4");
        assertThat(desk.asked.stream().map(form -> form.get("grant_type")))
                .containsExactly("password", "refresh_token", "password");
        assertThat(Objects.requireNonNull(source.find("auth_shop")).hosts())
                .containsExactly("api.example");
    }

    private void codeFile() throws IOException {
        file(
                """
                grant=authorization-code
                authorize-url=http://127.0.0.1:1/authorize?ui=de
                token-url={{desk}}
                client-id=shop app
                scope=openid
                """);
    }

    private void visit(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            pages.add(connection.getResponseCode());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void later(Runnable visit) {
        Thread.ofVirtual().start(visit);
    }

    @Test
    void aPersonSignsInAtTheBrowserAndTheCodeIsProvedByItsChallenge() throws IOException {
        codeFile();
        List<HttpUrl> opened = new ArrayList<>();
        Browser browser =
                page -> {
                    HttpUrl url = Objects.requireNonNull(HttpUrl.get(page));
                    opened.add(url);
                    later(() -> visit(desk.agree(url)));
                };

        assertThat(token(source(browser, Duration.ofSeconds(10), Progress.none())))
                .isEqualTo("token-1");
        HttpUrl page = opened.getFirst();
        assertThat(page.queryParameter("ui")).isEqualTo("de");
        assertThat(page.queryParameter("scope")).isEqualTo("openid");
        assertThat(page.queryParameter("redirect_uri")).startsWith("http://127.0.0.1:");
        assertThat(desk.asked.getFirst().get("code_verifier")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void aWrongStateIsRefusedAndTheRightOneStillTaken() throws IOException {
        codeFile();
        Browser browser =
                page -> {
                    String back = desk.agree(Objects.requireNonNull(HttpUrl.get(page)));
                    later(() -> {
                        visit(back.replaceFirst("state=\\w", "state=_"));
                        visit(back.replaceFirst("&state=.*", ""));
                        visit(back.replaceFirst("/callback", "/other"));
                        visit(back);
                    });
                };

        assertThat(token(source(browser, Duration.ofSeconds(10), Progress.none())))
                .isEqualTo("token-1");
        assertThat(pages.subList(0, 3)).containsExactly(400, 400, 400);
    }

    @Test
    void aPersonWhoSaysNoIsNamedAndOneWhoDoesNothingIsNotWaitedForForEver() throws IOException {
        codeFile();
        Browser no =
                page -> {
                    HttpUrl url = Objects.requireNonNull(HttpUrl.get(page));
                    later(() ->
                            visit(
                                    url.queryParameter("redirect_uri")
                                            + "?error=access_denied&state="
                                            + url.queryParameter("state")));
                };
        assertThat(problem(source(no, Duration.ofSeconds(10), Progress.none())).sentence())
                .contains("access_denied");
        Browser nobody = page -> {};
        assertThat(problem(source(nobody, Duration.ofMillis(100), Progress.none())).sentence())
                .contains("Nobody signed in");
        assertThat(problem(source()).sentence()).contains("needs a person");
    }

    @Test
    void aSignInEndsWhenItIsCancelled() throws IOException {
        codeFile();
        List<Runnable> hooks = new ArrayList<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void at(double fraction, String message) {}

                    @Override
                    public void onCancel(Runnable hook) {
                        hooks.add(hook);
                        hook.run();
                    }

                    @Override
                    public boolean cancelled() {
                        return !hooks.isEmpty();
                    }
                };
        SecretSource source = source(page -> {}, Duration.ofMinutes(1), progress);

        assertThatThrownBy(() -> source.find("auth_shop"))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theServersOwnWordsAreToldWithoutTheSecret() throws IOException {
        file(
                """
                grant=client-credentials
                token-url={{desk}}
                client-id=another
                client-secret={{client}}
                """);

        Problem problem = problem(source());
        assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_FAILED);
        assertThat(problem.text())
                .contains("auth/shop", "400: invalid_client", "not so")
                .doesNotContain(TokenDesk.SECRET);
    }

    @Test
    void aTokenServerThatPointsElsewhereIsNotFollowedWithTheSecret() throws IOException {
        try (var thief = new MockWebServer()) {
            thief.start();
            thief.enqueue(new MockResponse.Builder().body("{\"access_token\":\"x\"}").build());
            desk.elsewhere = thief.url("/token").toString();
            file(
                    """
                    grant=client-credentials
                    token-url={{desk}}
                    client-id=shop app
                    client-secret={{client}}
                    """);

            assertThat(problem(source()).text())
                    .contains("points elsewhere", desk.elsewhere.substring(0, 18));
            assertThat(thief.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'grant=magic', one of client-credentials",
        "'grant=client-credentials', lacks token-url",
        "'grant=password\ntoken-url=a\nclient-id=b\nusername=c', lacks password",
        "'grant=client-credentials\n"
                + "token-url=a\n"
                + "client-id=b\n"
                + "client-secret=c\n"
                + "scopes=d', says scopes"
    })
    void aFileThatDescribesNoSignInSaysWhatItLacks(String text, String said) throws IOException {
        file(text);
        Problem problem = problem(source());
        assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_FILE);
        assertThat(problem.text()).contains("auth/shop.properties", said);
    }

    @Test
    void aSecretThatIsNotKeptIsNamed() {
        SecretSource source =
                new VariableSecrets(
                        Map.of("key", "shop key"), Secrets.given(Map.of()), SecretSource.none());
        assertThatThrownBy(() -> source.find("key")).hasMessageContaining("shop key");
    }
}
