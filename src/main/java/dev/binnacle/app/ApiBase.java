package dev.binnacle.app;

import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.server.ApiServers;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Backends;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What {@code {{base}}} means when no environment says: the API of the backend in front as its
 * connection names it, or the one served from here, or, where there is none, {@code {{echo}}}: a
 * small echo server on loopback that is started at its first use.
 */
final class ApiBase implements AutoCloseable {
    private @Nullable EchoServer echo;
    private @Nullable ApiServers servers;

    /** Whose addresses count where a connection names none. */
    void serve(ApiServers served) {
        servers = served;
    }

    /** The variables that the console knows by itself. */
    Environment variables(Backends backends) {
        Backend front = backends.current();
        String echoes = echoAddress();
        String named = front == null ? null : front.settings().api();
        String served = servers == null ? null : servers.address(front);
        String api = named != null ? named : served;
        Map<String, String> known =
                Map.of("base", withoutSlash(api == null ? echoes : api), "echo", echoes);
        return new Environment(
                front != null && api != null
                        ? "the API of " + front.settings().name()
                        : "the echo server of this console",
                known);
    }

    /** Tokens of the roles that the API in front serves, beside the secrets that are kept. */
    Secrets withTokens(Secrets kept, Supplier<Backends> backends) {
        return new RoleTokens(kept, () -> servers, () -> backends.get().current());
    }

    /** What the API that {@code {{base}}} stands for says of itself; null = it is not ours. */
    KnownApis.@Nullable Told told(Backends backends) {
        Backend front = backends.current();
        String text = servers == null ? null : servers.description(front);
        String address = servers == null ? null : servers.address(front);
        return text == null || address == null
                ? null
                : new KnownApis.Told(withoutSlash(address) + "/rest/v1", text);
    }

    private synchronized String echoAddress() {
        EchoServer running = echo;
        try {
            if (running == null) {
                running = EchoServer.start();
                echo = running;
            }
            return withoutSlash(running.address().toString());
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.UNEXPECTED,
                            "The echo server did not start.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public synchronized void close() {
        if (echo != null) {
            echo.close();
            echo = null;
        }
    }
}
