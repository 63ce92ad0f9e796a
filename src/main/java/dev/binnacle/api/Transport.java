package dev.binnacle.api;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a request wants its connection made. Equal ones share connections.
 *
 * @param proxy as curl writes it, with its scheme and login; null = as the environment has it
 * @param issuers certificates of those that vouch for servers, PEM; null = as Java has them
 * @param certificate what this side shows; null = nothing
 * @param pins {@code sha256//BASE64} of the server's public key, any of them; empty = any key
 * @param connect how long a connection may take to be made; null = as the program has it
 * @param mostPerSecond bytes each way; 0 = no limit
 */
public record Transport(
        @Nullable String proxy,
        @Nullable Path issuers,
        @Nullable Certificate certificate,
        List<String> pins,
        Protocol protocol,
        Family family,
        List<Detour> detours,
        @Nullable Duration connect,
        long mostPerSecond) {
    private static final Transport USUAL =
            new Transport(
                    null, null, null, List.of(), Protocol.ANY, Family.ANY, List.of(), null, 0);

    public Transport {
        pins = List.copyOf(pins);
        detours = List.copyOf(detours);
    }

    /** Versions of HTTP that are offered. */
    public enum Protocol {
        ANY,
        HTTP_1_1,
        HTTP_2
    }

    /** Kinds of addresses that are called. */
    public enum Family {
        ANY,
        IPV4,
        IPV6
    }

    /**
     * A certificate of this side.
     *
     * @param file PEM, or PKCS#12 by its ending
     * @param key PEM; null = it is in the same file
     * @param password of the key; empty = it has none
     */
    public record Certificate(Path file, @Nullable Path key, String password) {}

    /**
     * A host that is called elsewhere.
     *
     * @param host empty = any
     * @param port 0 = any
     * @param toHost names or addresses; empty = the host itself
     * @param toPort 0 = the same port
     */
    public record Detour(String host, int port, List<String> toHost, int toPort) {
        public boolean fits(String calledHost, int calledPort) {
            return (host.isEmpty() || host.equalsIgnoreCase(calledHost))
                    && (port == 0 || port == calledPort);
        }
    }

    /** As the program has it. */
    public static Transport usual() {
        return USUAL;
    }

    /** The same with only the detour that this host takes. */
    public Transport to(String host, int port) {
        List<Detour> taken =
                detours.stream().filter(each -> each.fits(host, port)).limit(1).toList();
        return new Transport(
                proxy, issuers, certificate, pins, protocol, family, taken, connect, mostPerSecond);
    }
}
