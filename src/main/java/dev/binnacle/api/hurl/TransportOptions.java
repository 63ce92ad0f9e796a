package dev.binnacle.api.hurl;

import dev.binnacle.api.Transport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request's options say of its connection. */
final class TransportOptions {
    /** {@code HOST:PORT:ADDRESS[,ADDRESS]} */
    private static final Pattern RESOLVE =
            Pattern.compile("\\+?(\\[[^\\]]+]|[^:\\[\\]]*):(\\d{1,5}|\\*):(.+)");

    /** {@code HOST:PORT:OTHER:PORT}, each of which may be empty. */
    private static final Pattern CONNECT =
            Pattern.compile(
                    "(\\[[^\\]]+]|[^:\\[\\]]*):(\\d{0,5}):(\\[[^\\]]+]|[^:\\[\\]]*):(\\d{0,5})");

    private static final Pattern PIN = Pattern.compile("sha256//[A-Za-z0-9+/]{43}=");
    private final RequestPart part;
    private final Variables variables;
    private final Function<String, Path> files;

    /**
     * @param files finds a file beside the request; fails where there is none
     */
    TransportOptions(RequestPart part, Variables variables, Function<String, Path> files) {
        this.part = part;
        this.variables = variables;
        this.files = files;
    }

    Transport transport() {
        String proxy = text("proxy");
        String issuers = text("cacert");
        return new Transport(
                proxy.isEmpty() ? null : proxy,
                issuers.isEmpty() ? null : files.apply(issuers),
                certificate(),
                pins(),
                protocol(),
                family(),
                detours(),
                text("connect-timeout").isEmpty()
                        ? null
                        : RequestOptions.time(text("connect-timeout")),
                rate());
    }

    private String text(String option) {
        return part.option(option).map(variables::unquoted).map(String::strip).orElse("");
    }

    private List<String> all(String option) {
        return part.contents(SectionKind.OPTIONS).stream()
                .filter(each -> each.name().equals(option))
                .map(each -> variables.unquoted(each.value()).strip())
                .toList();
    }

    private boolean on(String option) {
        return text(option).equals("true");
    }

    private Transport.@Nullable Certificate certificate() {
        String given = text("cert");
        if (given.isEmpty()) {
            return null;
        }
        int colon = given.indexOf(':');
        String file = colon < 0 ? given : given.substring(0, colon);
        String key = text("key");
        return new Transport.Certificate(
                files.apply(file),
                key.isEmpty() ? null : files.apply(key),
                colon < 0 ? "" : given.substring(colon + 1));
    }

    private List<String> pins() {
        List<String> pins =
                Arrays.stream(text("pinnedpubkey").split(";"))
                        .map(String::strip)
                        .filter(pin -> !pin.isEmpty())
                        .toList();
        for (String pin : pins) {
            if (!PIN.matcher(pin).matches()) {
                throw wrong(
                        "pinnedpubkey", "Only sha256//BASE64 is known, several with ; between.");
            }
        }
        return pins;
    }

    private Transport.Protocol protocol() {
        if (on("http1.1")) {
            return Transport.Protocol.HTTP_1_1;
        }
        return on("http2") ? Transport.Protocol.HTTP_2 : Transport.Protocol.ANY;
    }

    private Transport.Family family() {
        if (on("ipv6")) {
            return Transport.Family.IPV6;
        }
        return on("ipv4") ? Transport.Family.IPV4 : Transport.Family.ANY;
    }

    private List<Transport.Detour> detours() {
        var detours = new ArrayList<Transport.Detour>();
        for (String each : all("connect-to")) {
            Matcher way = matched("connect-to", CONNECT, each, "HOST1:PORT1:HOST2:PORT2");
            String to = bare(way.group(3));
            detours.add(
                    new Transport.Detour(
                            bare(way.group(1)),
                            port(way.group(2)),
                            to.isEmpty() ? List.of() : List.of(to),
                            port(way.group(4))));
        }
        for (String each : all("resolve")) {
            Matcher way = matched("resolve", RESOLVE, each, "HOST:PORT:ADDRESS");
            String host = way.group(1).equals("*") ? "" : bare(way.group(1));
            List<String> addresses =
                    Arrays.stream(way.group(3).split(","))
                            .map(address -> bare(address.strip()))
                            .toList();
            detours.add(new Transport.Detour(host, port(way.group(2)), addresses, 0));
        }
        return detours;
    }

    private static Matcher matched(String option, Pattern pattern, String text, String form) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw wrong(option, "It is written " + form + ".");
        }
        return matcher;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String text) {
        return text.isEmpty() || text.equals("*") ? 0 : Integer.parseInt(text);
    }

    private long rate() {
        String text = text("limit-rate");
        if (!text.isEmpty() && !text.matches("\\d{1,15}")) {
            throw wrong("limit-rate", "It is a number of bytes in a second.");
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static RuntimeException wrong(String option, String detail) {
        return Problem.of(
                        ProblemCode.REQUEST_INVALID,
                        "The option " + option + " is not written as it should be.",
                        detail)
                .exception();
    }
}
