package dev.binnacle.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

@Timeout(30)
class LoadRunnerTest {
    private static final LoadLength SHORT = LoadLength.of(Duration.ofMillis(1_200));

    private static LoadPlan plan(String text, String base, Demand demand, LoadLength length) {
        HurlFile file = (HurlFile) HurlReading.of(text);
        return new LoadPlan(file, Path.of(""), Map.of("base", base), demand, length);
    }

    private static LoadResult run(LoadPlan plan) {
        return new LoadRunner(LoadHosts.near(), Clock.systemUTC())
                .run(plan, Progress.none(), look -> {});
    }

    @Test
    void usersSendAsManyRequestsAsWereAskedFor() throws IOException {
        try (var server = new LoadServer()) {
            LoadResult result =
                    run(
                            plan(
                                    "GET {{base}}/\n",
                                    server.url(),
                                    new Demand.Users(4),
                                    LoadLength.of(500)));

            assertThat(server.calls).hasValue(500);
            assertThat(result.counts().requests()).isEqualTo(500);
            assertThat(result.counts().statuses()).isEqualTo(Map.of(200, 500L));
            assertThat(result.counts().errors()).isEmpty();
            assertThat(result.counts().bytes()).isEqualTo(500 * 10);
            assertThat(result.uncorrected().count()).isEqualTo(500);
            assertThat(result.uncorrected().at(50))
                    .isBetween(result.uncorrected().min(), result.uncorrected().at(99));
        }
    }

    @Test
    void aCommentThatChangesCookiesIsRefusedByName() throws IOException {
        try (var server = new LoadServer()) {
            LoadPlan plan =
                    plan(
                            "# @cookie_storage_clear\nGET {{base}}/\n",
                            server.url(),
                            new Demand.Users(1),
                            LoadLength.of(5));

            assertThatThrownBy(() -> run(plan))
                    .hasMessageContaining(
                            "The comment @cookie_storage_clear has no meaning under load.");
            assertThat(server.calls).hasValue(0);
        }
    }

    @Test
    void anOpenModelKeepsItsScheduleThroughAStallAndTellsIt() throws IOException {
        try (var server = new LoadServer(60, 500)) {
            var rate = new Demand.Rate(200, 2);

            LoadResult result = run(plan("GET {{base}}/\n", server.url(), rate, SHORT));

            assertThat(result.counts().requests() + result.unsent()).isEqualTo(240);
            assertThat(result.unsent()).isLessThan(20);
            assertThat(result.corrected().at(90)).isGreaterThan(200);
            assertThat(result.corrected().at(99)).isGreaterThan(400);
            assertThat(result.uncorrected().at(95)).isLessThan(100);
            assertThat(result.late()).isPositive();
        }
    }

    @Test
    void withRoomForMoreCallsAnOpenModelSendsThroughAStall() throws IOException {
        try (var server = new LoadServer(60, 500)) {
            var rate = new Demand.Rate(200, 500);

            LoadResult result = run(plan("GET {{base}}/\n", server.url(), rate, SHORT));

            assertThat(result.late()).isZero();
            assertThat(result.counts().requests() + result.unsent()).isEqualTo(240);
            assertThat(result.unsent()).isLessThan(5);
            assertThat(result.uncorrected().at(90)).isGreaterThan(200);
        }
    }

    @Test
    void aClosedModelHidesAStallUnlessCorrected() throws IOException {
        try (var server = new LoadServer(200, 600)) {
            LoadResult result =
                    run(plan("GET {{base}}/\n", server.url(), new Demand.Users(1), SHORT));

            assertThat(result.uncorrected().at(99)).isLessThan(100);
            assertThat(result.corrected().at(90)).isGreaterThan(200);
        }
    }

    @Test
    void arrivalsThatNeverBeganAreTold() throws IOException {
        try (var server = new LoadServer(1, 60_000)) {
            String once = "GET {{base}}/\n[Options]\nmax-time: 300ms\n";
            var rate = new Demand.Rate(100, 3);

            LoadResult result =
                    run(plan(once, server.url(), rate, LoadLength.of(Duration.ofMillis(500))));

            assertThat(result.counts().errors()).containsOnlyKeys(LoadError.TIMEOUT);
            assertThat(result.counts().requests() + result.unsent()).isEqualTo(50);
            assertThat(result.corrected().min()).isGreaterThan(250);
        }
    }

    @Test
    void entriesAreChainedByCapturesAndCookiesForEachUser() throws IOException {
        String chain =
                """
                POST {{base}}/orders
                HTTP 201
                [Captures]
                id: jsonpath "$.id"

                GET {{base}}/orders/{{id}}
                HTTP 200
                [Asserts]
                jsonpath "$.id" == 42
                """;
        try (var server = new LoadServer()) {
            LoadResult result =
                    run(plan(chain, server.url(), new Demand.Users(3), LoadLength.of(300)));

            assertThat(result.counts().errors()).isEmpty();
            assertThat(result.counts().statuses()).containsOnlyKeys(200, 201);
            assertThat(result.entries())
                    .extracting(LoadResult.EntryFigures::name)
                    .containsExactly("POST {{base}}/orders", "GET {{base}}/orders/{{id}}");
            assertThat(result.entries().getLast().requests()).isBetween(140L, 150L);
        }
    }

    @Test
    void anAnswerThatIsNotAsTheFileSaysIsAnErrorAndEndsThatRunOfTheFile() throws IOException {
        String file =
                "GET {{base}}/\nHTTP 200\n[Asserts]\njsonpath \"$.id\" == 43\n\nGET {{base}}/two\n";
        try (var server = new LoadServer()) {
            LoadResult result =
                    run(plan(file, server.url(), new Demand.Users(1), LoadLength.of(20)));

            assertThat(result.counts().errors()).isEqualTo(Map.of(LoadError.CHECK, 20L));
            assertThat(result.entries().getLast().requests()).isZero();
        }
    }

    @Test
    void aStatusFrom400IsAnErrorUnlessTheFileExpectsIt() throws IOException {
        try (var server = new LoadServer()) {
            var one = new Demand.Users(1);
            LoadLength ten = LoadLength.of(10);

            assertThat(run(plan("GET {{base}}/broken\n", server.url(), one, ten)).counts().errors())
                    .isEqualTo(Map.of(LoadError.STATUS, 10L));
            assertThat(
                            run(plan("GET {{base}}/broken\nHTTP 500\n", server.url(), one, ten))
                                    .counts()
                                    .errors())
                    .isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsToldAndNotHammered() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        LoadLength moment = LoadLength.of(Duration.ofMillis(300));

        LoadResult result =
                run(
                        plan(
                                "GET {{base}}/\n",
                                "http://127.0.0.1:" + port,
                                new Demand.Users(2),
                                moment));

        assertThat(result.counts().errors()).containsOnlyKeys(LoadError.REFUSED);
        assertThat(result.counts().requests()).isBetween(2L, 62L);
        assertThat(result.uncorrected().count()).isZero();
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() throws IOException {
        String file = "GET {{base}}/elsewhere\n[Options]\nlocation: true\n";
        try (var server = new LoadServer()) {
            var hosts =
                    new LoadHosts(
                            List.of("elsewhere.test"),
                            host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
            LoadPlan plan = plan(file, server.url(), new Demand.Users(1), LoadLength.of(5));

            LoadResult result =
                    new LoadRunner(hosts, Clock.systemUTC()).run(plan, Progress.none(), look -> {});

            assertThat(result.counts().statuses()).isEqualTo(Map.of(302, 5L));
            assertThat(server.calls).hasValue(5);
        }
    }

    @Test
    void aHostThatIsNotAdmittedIsRefusedBeforeAnythingIsSent() throws IOException {
        try (var server = new LoadServer()) {
            String file = "GET {{base}}/\n\nGET http://203.0.113.9/\n";
            LoadPlan plan = plan(file, server.url(), new Demand.Users(1), LoadLength.of(5));

            assertThatThrownBy(() -> run(plan))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> {
                                assertThat(refused.problem().code())
                                        .isEqualTo(ProblemCode.LOAD_HOST);
                                assertThat(refused.problem().sentence()).contains("203.0.113.9");
                                assertThat(refused.problem().hint()).contains("load-hosts");
                            });
            assertThat(server.calls).hasValue(0);
        }
    }

    @Test
    void aCapturedHostThatIsNotAdmittedEndsTheRun() throws IOException {
        String file =
                "GET {{base}}/\n[Options]\nvariable: host=203.0.113.9\n"
                        + "HTTP 200\n[Captures]\nto: jsonpath \"$.id\"\n\n"
                        + "GET http://{{to}}.invalid/\n";
        try (var server = new LoadServer()) {
            var hosts =
                    new LoadHosts(
                            List.of(),
                            host ->
                                    new InetAddress[] {
                                        InetAddress.getByName(
                                                host.equals("localhost")
                                                        ? "127.0.0.1"
                                                        : "203.0.113.9")
                                    });
            LoadPlan plan = plan(file, server.url(), new Demand.Users(1), LoadLength.of(50));
            var runner = new LoadRunner(hosts, Clock.systemUTC());

            assertThatThrownBy(() -> runner.run(plan, Progress.none(), look -> {}))
                    .hasMessageContaining("42.invalid");
            assertThat(server.calls).hasValue(1);
        }
    }

    @Test
    void whatTheFileLacksIsToldBeforeAnythingIsSent() throws IOException {
        try (var server = new LoadServer()) {
            var one = new Demand.Users(1);
            LoadLength five = LoadLength.of(5);

            assertThatThrownBy(() ->
                            run(
                                    plan(
                                            "GET {{base}}/\n\nGET {{base}}/{{who}}\n",
                                            server.url(),
                                            one,
                                            five)))
                    .hasMessageContaining("{{who}}");
            assertThatThrownBy(() ->
                            run(
                                    plan(
                                            "GET {{base}}/\n[Options]\nretry: 3\n",
                                            server.url(),
                                            one,
                                            five)))
                    .hasMessageContaining("retry");
            assertThat(server.calls).hasValue(0);
        }
    }

    @Test
    void itIsCancelledWithinASecondThoughNoAnswerComes() throws Exception {
        try (var server = new LoadServer()) {
            LoadPlan plan =
                    plan(
                            "GET {{base}}/never\n",
                            server.url(),
                            new Demand.Users(5),
                            LoadLength.of(Duration.ofMinutes(1)));
            var progress = new CancelledProgress();
            var looks = new ArrayList<LoadSnapshot>();
            var runner = new LoadRunner(LoadHosts.near(), Clock.systemUTC());
            long[] cancelledAt = {0};

            assertThatThrownBy(() ->
                            runner.run(
                                    plan,
                                    progress,
                                    look -> {
                                        looks.add(look);
                                        if (looks.size() == 2) {
                                            cancelledAt[0] = System.nanoTime();
                                            progress.cancel();
                                        }
                                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - cancelledAt[0]))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(looks.getFirst().underWay()).isEqualTo(5);
        }
    }

    @Test
    void endedEarlyItTellsWhatCameUntilThen() throws IOException {
        try (var server = new LoadServer()) {
            var runner = new LoadRunner(LoadHosts.near(), Clock.systemUTC());
            LoadPlan plan =
                    plan(
                            "GET {{base}}/\n",
                            server.url(),
                            new Demand.Users(2),
                            LoadLength.of(Duration.ofMinutes(1)));

            LoadResult result = runner.run(plan, Progress.none(), look -> runner.endEarly());

            assertThat(result.counts().requests()).isPositive();
            assertThat(result.counts().elapsed()).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aSecretIsLentToItsHostsAtEveryCall() throws IOException {
        try (var server = new LoadServer()) {
            var asked = new AtomicInteger();
            SecretSource source =
                    source(() -> {
                        asked.incrementAndGet();
                        return new Secret("word", "hunter2", List.of("localhost"));
                    });
            LoadPlan plan =
                    plan(
                            "GET {{base}}/\nAuthorization: Bearer {{word}}\n",
                            server.url(),
                            new Demand.Users(1),
                            LoadLength.of(20));

            LoadResult result =
                    new LoadRunner(LoadHosts.near(), source, Clock.systemUTC())
                            .run(plan, Progress.none(), look -> {});

            assertThat(result.counts().failed()).isZero();
            assertThat(server.logins).hasSize(20).containsOnly("Bearer hunter2");
            assertThat(asked).hasValue(21);
        }
    }

    @Test
    void aSecretForAnotherHostIsToldBeforeAnythingIsSent() throws IOException {
        try (var server = new LoadServer()) {
            SecretSource source =
                    source(() -> new Secret("word", "hunter2", List.of("api.example")));
            LoadPlan plan =
                    plan(
                            "GET {{base}}/\nAuthorization: Bearer {{word}}\n",
                            server.url(),
                            new Demand.Users(1),
                            LoadLength.of(20));
            var runner = new LoadRunner(LoadHosts.near(), source, Clock.systemUTC());

            assertThatThrownBy(() -> runner.run(plan, Progress.none(), look -> {}))
                    .hasMessageContaining("is not for localhost")
                    .hasMessageNotContaining("hunter2");
            assertThat(server.calls).hasValue(0);
        }
    }

    private static SecretSource source(Supplier<Secret> word) {
        return new SecretSource() {
            @Override
            public boolean knows(String variable) {
                return variable.equals("word");
            }

            @Override
            public @Nullable Secret find(String variable) {
                return knows(variable) ? word.get() : null;
            }
        };
    }

    /** Progress that a test cancels. */
    private static final class CancelledProgress implements Progress {
        private final List<Runnable> hooks = new ArrayList<>();
        private volatile boolean cancelled;

        void cancel() {
            cancelled = true;
            hooks.forEach(Runnable::run);
        }

        @Override
        public void at(double fraction, String message) {}

        @Override
        public void onCancel(Runnable hook) {
            hooks.add(hook);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
