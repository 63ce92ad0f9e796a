package dev.binnacle.testing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of this machine, driven by its own protocol. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket page;
    private int number;

    private Browser(Process process) throws IOException, InterruptedException {
        this.process = process;
        URI devTools = URI.create(announced(process));
        HttpResponse<String> pages =
                client.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + devTools.getPort()
                                                        + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String address =
                JSON.readTree(pages.body()).get(0).get("webSocketDebuggerUrl").stringValue();
        page = client.newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    }

    /** The browser's program on the path; empty = there is none. */
    public static Optional<Path> installed() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens an address.
     *
     * @param profile a folder for what the browser keeps
     */
    public static Browser open(Path profile, String url) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                installed().orElseThrow().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                url)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Browser(process);
    }

    private static String announced(Process process) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String words = "DevTools listening on ";
        String line = errors.readLine();
        while (line != null && !line.startsWith(words)) {
            line = errors.readLine();
        }
        if (line == null) {
            throw new IOException("The browser ended.");
        }
        // what it complains of later must not fill the pipe
        Thread.ofVirtual().start(() -> errors.lines().forEach(each -> {}));
        return line.substring(words.length());
    }

    /**
     * The value of an expression in the page, a promise's when it comes.
     *
     * @throws AssertionError where the page throws
     */
    public JsonNode value(String expression) throws InterruptedException {
        number++;
        page.sendText(
                        JSON.writeValueAsString(
                                Map.of(
                                        "id",
                                        number,
                                        "method",
                                        "Runtime.evaluate",
                                        "params",
                                        Map.of(
                                                "expression",
                                                expression,
                                                "awaitPromise",
                                                true,
                                                "returnByValue",
                                                true))),
                        true)
                .join();
        while (true) {
            String text = messages.poll(MOST.toSeconds(), TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("No answer to " + expression);
            }
            JsonNode message = JSON.readTree(text);
            if (message.path("id").asInt(0) == number) {
                if (message.path("result").has("exceptionDetails")) {
                    throw new AssertionError(message.toString());
                }
                return message.path("result").path("result").path("value");
            }
        }
    }

    /** Waits until an expression is true; one that throws meanwhile is not. */
    public void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        String guarded =
                "(() => { try { return !!(" + expression + ") } catch (e) { return false } })()";
        while (!value(guarded).asBoolean(false)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Waited in vain for "
                                + expression
                                + " in "
                                + value("document.body.innerText"));
            }
            value("new Promise(done => setTimeout(done, 50))");
        }
    }

    @Override
    public void close() {
        page.abort();
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
