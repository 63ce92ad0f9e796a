package dev.binnacle.api.sign;

import dev.binnacle.api.Header;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server asks for a digest of (RFC 7616).
 *
 * @param algorithm as it wrote it; {@code MD5} where it wrote none
 * @param auth whether it wants a counted answer; older servers do not
 * @param hashedUser whether the name is told as a digest too
 */
public record DigestChallenge(
        String realm,
        String nonce,
        String opaque,
        String algorithm,
        boolean auth,
        boolean hashedUser) {
    private static final Pattern START = Pattern.compile("(?i)(?:^|,)\\s*Digest\\s+");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\G,?\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");
    private static final List<String> KNOWN = List.of("MD5", "SHA-512-256", "SHA-256");

    /** The strongest that can be answered. */
    public static Optional<DigestChallenge> of(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("WWW-Authenticate"))
                .flatMap(header ->
                        START.matcher(header.value())
                                .results()
                                .map(found -> of(header.value(), found.end())))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(each -> KNOWN.indexOf(each.digest())));
    }

    private static Optional<DigestChallenge> of(String value, int start) {
        Map<String, String> said = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(value).region(start, value.length());
        while (parameter.find()) {
            String quoted = parameter.group(2);
            said.putIfAbsent(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        String qop = said.get("qop");
        boolean auth =
                qop != null && Arrays.asList(qop.strip().split("\\s*,\\s*")).contains("auth");
        var challenge =
                new DigestChallenge(
                        said.getOrDefault("realm", ""),
                        said.getOrDefault("nonce", ""),
                        said.getOrDefault("opaque", ""),
                        said.getOrDefault("algorithm", "MD5"),
                        auth,
                        said.getOrDefault("userhash", "").equalsIgnoreCase("true"));
        boolean known = KNOWN.contains(challenge.digest()) && !challenge.nonce().isEmpty();
        return known && (auth || qop == null) ? Optional.of(challenge) : Optional.empty();
    }

    /** The algorithm without what it says of sessions. */
    String digest() {
        return algorithm.toUpperCase(Locale.ROOT).replaceFirst("-SESS$", "");
    }

    boolean ofSession() {
        return algorithm.toUpperCase(Locale.ROOT).endsWith("-SESS");
    }
}
