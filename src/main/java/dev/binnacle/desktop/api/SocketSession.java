package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.call.Cookies;
import dev.binnacle.api.call.SocketCall;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One WebSocket at a time: opened with the variables of now, which its messages use too. */
final class SocketSession {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 4;
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final LiveModel live;
    private volatile @Nullable Opened opened;
    private @Nullable Job<?> job;

    SocketSession(Workbench workbench, ApiServices services, ApiModel shared, LiveModel live) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.live = live;
    }

    /** What messages are put together with, as when it was opened. */
    private record Opened(
            SocketCall call,
            Request request,
            Variables variables,
            SecretNames names,
            Set<String> hidden) {}

    /** Opens; {@code ended} is called once, when it is over or was not opened. */
    void connect(RequestPart part, Consumer<@Nullable Problem> ended) {
        Supplier<Map<String, String>> values = shared.variables();
        Set<String> hidden = hidden(part);
        Cookies cookies = shared.cookies().jar().cookies();
        opened = null;
        Job<?> started =
                workbench
                        .jobs()
                        .start(
                                "WebSocket " + Redaction.url(SocketModel.url(part)),
                                progress -> {
                                    run(part, values.get(), hidden, cookies, progress);
                                    return true;
                                });
        job = started;
        Consumer<@Nullable Problem> over =
                problem -> {
                    shared.cookies().look();
                    ended.accept(problem);
                };
        started.whenDone(done -> over.accept(null))
                .whenFailed(over::accept)
                .whenCancelled(() -> over.accept(null));
    }

    private void run(
            RequestPart part,
            Map<String, String> values,
            Set<String> hidden,
            Cookies cookies,
            Progress progress) {
        SecretNames names = SecretNames.of(values);
        var lent = new Lent(services.credentials().source(names, progress));
        Variables variables = RunVariables.texts(names.plain(), services.clock());
        Request request =
                new RequestResolver(services.requests().root())
                        .resolveSocket(part, variables.lending(lent));
        lent.bound(request);
        lent.hidden().forEach(secret -> add(secret, hidden));
        addSecrets(request, hidden);
        SocketCall call = call(hidden);
        opened = new Opened(call, request, variables.and(part.variables()), names, hidden);
        call.run(request, cookies, progress);
    }

    private SocketCall call(Set<String> hidden) {
        return new SocketCall(
                live.log(),
                services.clock(),
                text -> covered(text, hidden),
                live::arrived,
                PATIENCE);
    }

    private Set<String> hidden(RequestPart part) {
        Set<String> hidden = ConcurrentHashMap.newKeySet();
        for (Variable each : shared.values(part)) {
            if (!each.shown().equals(each.value())) {
                add(each.value(), hidden);
            }
        }
        return hidden;
    }

    /** What secret headers hold, their last word too: after Bearer stands the secret itself. */
    private static void addSecrets(Request request, Set<String> hidden) {
        for (Header header : request.headers()) {
            if (Redaction.isSecret(header.name())) {
                add(header.value(), hidden);
                add(header.value().substring(header.value().lastIndexOf(' ') + 1), hidden);
            }
        }
    }

    private static void add(String value, Set<String> hidden) {
        if (value.length() >= SHORTEST_SECRET) {
            hidden.add(value);
        }
    }

    private static String covered(String text, Set<String> hidden) {
        String covered = text;
        for (String secret : hidden) {
            covered = covered.replace(secret, Redaction.MARK);
        }
        return covered;
    }

    /** Where it stands; null before the first opening and between two. */
    SocketCall.@Nullable State state() {
        Opened now = opened;
        Job<?> running = job;
        if (running == null || running.state().ended()) {
            return null;
        }
        return now == null ? SocketCall.State.OPENING : now.call().state();
    }

    /** Sends a text, its variables and secrets put in; a secret may have to be asked for. */
    Job<?> sendText(String text) {
        Opened now = open();
        return workbench
                .jobs()
                .start(
                        "Sending a message",
                        progress -> {
                            String message = message(now, text, progress);
                            now.call().send(message);
                            return message.length();
                        });
    }

    private String message(Opened now, String text, Progress progress) {
        var lent = new Lent(services.credentials().source(now.names(), progress));
        String message = now.variables().lending(lent).raw(text);
        lent.bound(now.request());
        lent.hidden().forEach(secret -> add(secret, now.hidden()));
        return message;
    }

    /** Sends the bytes that are written as hexadecimal digits. */
    void sendHex(String digits) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The message is not hexadecimal.",
                            String.valueOf(wrong.getMessage()))
                    .exception(wrong);
        }
        open().call().sendBytes(bytes);
    }

    void ping() {
        open().call().ping();
    }

    void close(int code, String reason) {
        open().call().close(code, reason);
    }

    private Opened open() {
        Opened now = opened;
        if (now == null) {
            throw Problem.of(ProblemCode.SOCKET_NOT_OPEN, "The WebSocket is not open.", "")
                    .exception();
        }
        return now;
    }

    /** Ends it without a word to the server. */
    void abandon() {
        Job<?> running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
