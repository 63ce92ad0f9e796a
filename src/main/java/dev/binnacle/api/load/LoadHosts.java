package dev.binnacle.api.load;

import dev.binnacle.api.call.HostGate;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The hosts that load may be sent to: those all of whose addresses are this machine's or private,
 * and those that the workspace names. A host is asked for its addresses once, and called at these.
 */
public final class LoadHosts implements HostGate {
    /** The file in the workspace's folder: a host a line; {@code #} begins a comment. */
    public static final String FILE = "load-hosts";

    private final Set<String> named;
    private final Resolver resolver;
    private final Map<String, List<InetAddress>> admitted = new ConcurrentHashMap<>();

    /** Finds all addresses of a host. */
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public LoadHosts(Collection<String> named, Resolver resolver) {
        this.named = named.stream().map(LoadHosts::plain).collect(Collectors.toSet());
        this.resolver = resolver;
    }

    /** Those that a workspace's folder names, found as this machine finds hosts. */
    public static LoadHosts of(Path workspace) {
        try {
            List<String> lines = Files.readAllLines(workspace.resolve(FILE));
            return new LoadHosts(
                    lines.stream()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    InetAddress::getAllByName);
        } catch (NoSuchFileException none) {
            return near();
        } catch (IOException unread) {
            throw Problem.of(
                            ProblemCode.LOAD_PLAN,
                            "The workspace's file load-hosts cannot be read.",
                            String.valueOf(unread.getMessage()))
                    .exception(unread);
        }
    }

    /** This machine and private addresses only. */
    public static LoadHosts near() {
        return new LoadHosts(List.of(), InetAddress::getAllByName);
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]")
                ? lower.substring(1, lower.length() - 1)
                : lower;
    }

    @Override
    public List<InetAddress> admit(String host) {
        List<InetAddress> known = admitted.get(host);
        return known != null ? known : admitted.computeIfAbsent(host, this::checked);
    }

    private List<InetAddress> checked(String host) {
        List<InetAddress> addresses = addresses(host);
        if (named.contains(plain(host))) {
            return addresses;
        }
        for (InetAddress address : addresses) {
            if (!near(address)) {
                throw Problem.of(
                                ProblemCode.LOAD_HOST,
                                "Load is not sent to " + host + ".",
                                "Its address "
                                        + address.getHostAddress()
                                        + " is neither this machine's nor a private one.")
                        .hint(
                                "If the host is yours to load, write "
                                        + host
                                        + " on a line of the file "
                                        + FILE
                                        + " in the workspace's folder.")
                        .exception();
            }
        }
        return addresses;
    }

    private List<InetAddress> addresses(String host) {
        try {
            return List.of(resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            throw Problem.of(ProblemCode.HOST_UNKNOWN, "The host " + host + " was not found.", "")
                    .exception(unknown);
        }
    }

    private static boolean near(InetAddress address) {
        boolean uniqueLocal =
                address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        boolean oldSite = address instanceof Inet6Address && address.isSiteLocalAddress();
        return uniqueLocal
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || (address.isSiteLocalAddress() && !oldSite);
    }
}
