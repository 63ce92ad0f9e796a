package dev.binnacle.server.http;

import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The web server: turns what comes over the wire into calls, and answers into bytes. */
public final class BackendServer implements AutoCloseable {
    /** Held, so that its level stays: that clients hang up is nobody's news. */
    private static final Logger WEB_SERVER = Logger.getLogger("io.helidon");

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int NO_CONTENT = 204;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private final WebServer server;

    private BackendServer(WebServer server) {
        this.server = server;
    }

    /** A part of the interface and who answers there. */
    public record Mount(String prefix, Function<HttpCall, HttpAnswer> service) {}

    /** Starts to answer, to scripts of any page. */
    public static BackendServer start(String host, int port, List<Mount> mounts) {
        return start(host, port, mounts, List.of());
    }

    /**
     * Starts to answer.
     *
     * @param host the address to listen on
     * @param port 0 for any free one
     * @param mounts the first whose prefix fits answers; an empty prefix fits all
     * @param origins of the pages that may read answers; none = all
     */
    public static BackendServer start(
            String host, int port, List<Mount> mounts, List<String> origins) {
        WEB_SERVER.setLevel(Level.SEVERE);
        var pages = new Pages(origins);
        List<Mount> all = List.copyOf(mounts);
        var room = new BodyRoom(LARGEST_BODY, GRACE);
        WebServer server =
                WebServer.builder()
                        .host(host)
                        .port(port)
                        .shutdownHook(false)
                        .connectionOptions(socket -> socket.tcpNoDelay(true))
                        .shutdownGracePeriod(GRACE)
                        .maxPayloadSize(LARGEST_BODY)
                        .addProtocol(
                                Http1Config.builder()
                                        .addSendListener(new NoLength())
                                        .validatePrologue(false)
                                        .validatePath(false)
                                        .maxPrologueLength(LONGEST_LINE)
                                        .maxHeadersSize(LONGEST_LINE)
                                        .build())
                        .routing(routing ->
                                routing.any((request, response) -> {
                                    pages.admit(request, response);
                                    answer(request, response, all, room);
                                }))
                        .build()
                        .start();
        return new BackendServer(server);
    }

    public int port() {
        return server.port();
    }

    private static void answer(
            ServerRequest request, ServerResponse response, List<Mount> mounts, BodyRoom room)
            throws IOException {
        String path = request.path().rawPath();
        for (Mount mount : mounts) {
            if (under(path, mount.prefix())) {
                try (BodyRoom.Place place = room.place()) {
                    HttpCall call = call(request, path.substring(mount.prefix().length()), place);
                    HttpAnswer answer = mount.service().apply(call);
                    send(response, answer, call.method().equals("HEAD"));
                } catch (BodyRoom.FullException full) {
                    response.status(Status.SERVICE_UNAVAILABLE_503);
                    response.headers().set(HeaderNames.RETRY_AFTER, "5");
                    response.headers().set(HeaderNames.CONNECTION, "close");
                    response.send("Other large bodies come in; try again");
                }
                return;
            }
        }
        response.status(Status.NOT_FOUND_404).send();
    }

    private static boolean under(String path, String prefix) {
        return path.startsWith(prefix)
                && (prefix.isEmpty()
                        || path.length() == prefix.length()
                        || path.charAt(prefix.length()) == '/');
    }

    private static HttpCall call(ServerRequest request, String path, BodyRoom.Place place)
            throws IOException, BodyRoom.FullException {
        var headers = new HeaderFields();
        for (Header each : request.headers()) {
            for (String value : each.allValues()) {
                headers.add(each.headerName().lowerCase(), value);
            }
        }
        byte[] body = new byte[0];
        if (request.content().hasEntity()) {
            try (InputStream in = request.content().inputStream()) {
                body = place.read(in, request.headers().contentLength().orElse(-1));
            } catch (DataReader.InsufficientDataAvailableException gone) {
                throw new CloseConnectionException("The body ended early", gone);
            }
        }
        return new HttpCall(
                request.prologue().method().text(),
                path,
                request.prologue().query().rawValue(),
                headers,
                body,
                request.remotePeer().host());
    }

    private static void send(ServerResponse response, HttpAnswer answer, boolean headOnly)
            throws IOException {
        response.status(status(answer));
        for (HttpAnswer.Header each : answer.headers()) {
            response.headers().add(HeaderNames.create(each.name()), each.value());
        }
        if (headOnly || answer.status() == NO_CONTENT) {
            NoLength.mark(response.headers());
            response.outputStream().close();
        } else {
            response.send(answer.body());
        }
    }

    /** The library has no words for 300. */
    private static Status status(HttpAnswer answer) {
        String reason = answer.status() == 300 ? "Multiple Choices" : "";
        reason = answer.reason().isEmpty() ? reason : answer.reason();
        return reason.isEmpty()
                ? Status.create(answer.status())
                : Status.create(answer.status(), reason);
    }

    @Override
    public void close() {
        server.stop();
    }
}
