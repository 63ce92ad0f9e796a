package dev.binnacle.api.hurl;

import dev.binnacle.api.Login;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a request's options ask for. One that cannot be honoured is refused, never skipped. */
final class RequestOptions {
    static final Set<String> HONOURED =
            Set.of(
                    "aws-sigv4",
                    "cacert",
                    "cert",
                    "compressed",
                    "connect-timeout",
                    "connect-to",
                    "digest",
                    "header",
                    "http1.1",
                    "http2",
                    "insecure",
                    "ipv4",
                    "ipv6",
                    "key",
                    "limit-rate",
                    "location",
                    "location-trusted",
                    "max-redirs",
                    "max-time",
                    "path-as-is",
                    "pinnedpubkey",
                    "proxy",
                    "resolve",
                    "user",
                    "variable");

    /** They speak of a run of the file, not of how one call is made. */
    static final Set<String> OF_A_RUN =
            Set.of(
                    "delay",
                    "output",
                    "repeat",
                    "retry",
                    "retry-interval",
                    "skip",
                    "verbose",
                    "verbosity",
                    "very-verbose");

    private RequestOptions() {}

    /**
     * @param files finds a file beside the request; fails where there is none
     */
    static Request.Rules rules(
            RequestPart part, Variables variables, Function<String, Path> files) {
        if (part.section(SectionKind.OPTIONS).isEmpty()) {
            return Request.Rules.defaults();
        }
        part.contents(SectionKind.OPTIONS).forEach(option -> check(option, variables));
        var defaults = Request.Rules.defaults();
        boolean trusted = on(part, "location-trusted", variables);
        int most =
                part.option("max-redirs")
                        .map(variables::unquoted)
                        .map(text -> Integer.parseInt(text.strip()))
                        .map(number -> number < 0 ? Integer.MAX_VALUE : number)
                        .orElse(defaults.maxRedirects());
        return new Request.Rules(
                trusted || on(part, "location", variables),
                trusted,
                most,
                on(part, "insecure", variables),
                time(part.option("max-time").map(variables::unquoted).orElse("")),
                login(part, variables),
                new TransportOptions(part, variables, files).transport());
    }

    /** Who asks, as far as no header says it. */
    static Login login(RequestPart part, Variables variables) {
        String scheme = part.option("aws-sigv4").map(variables::unquoted).orElse("");
        NameValue user = user(part, variables);
        if (user == null && !scheme.isEmpty()) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The option aws-sigv4 needs the option user, as KEY:SECRET.",
                            "")
                    .exception();
        }
        if (user == null) {
            return Login.none();
        }
        if (!scheme.isEmpty()) {
            return new Login.Signature(scheme, user.name(), user.value());
        }
        return on(part, "digest", variables)
                ? new Login.Digest(user.name(), user.value())
                : Login.none();
    }

    /** Name and password that the request gives, by option or section; null = none. */
    static @Nullable NameValue user(RequestPart part, Variables variables) {
        String pair = part.option("user").map(variables::unquoted).orElse("");
        if (!pair.isEmpty()) {
            int colon = pair.indexOf(':');
            return new NameValue(
                    colon < 0 ? pair : pair.substring(0, colon),
                    colon < 0 ? "" : pair.substring(colon + 1));
        }
        return part.section(SectionKind.BASIC_AUTH).map(Section::pairs).orElse(List.of()).stream()
                .findFirst()
                .map(login ->
                        new NameValue(
                                variables.unquoted(login.key()), variables.unquoted(login.value())))
                .orElse(null);
    }

    private static void check(NameValue option, Variables variables) {
        String name = option.name();
        String value = variables.unquoted(option.value()).strip();
        String lacking = OptionNames.lacking(name, value);
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The option " + name + " cannot be <" + value + ">: " + lacking + ".",
                            "")
                    .exception();
        }
        boolean off = value.equals("false");
        if (!off && !HONOURED.contains(name) && !OF_A_RUN.contains(name)) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The option " + name + " is not supported, so nothing was sent.",
                            "Supported are: "
                                    + String.join(", ", HONOURED.stream().sorted().toList()))
                    .hint("Take the option out, or run the file with hurl.")
                    .exception();
        }
    }

    private static boolean on(RequestPart part, String option, Variables variables) {
        return part.option(option).map(variables::unquoted).orElse("").equals("true");
    }

    /** A number of seconds, or one with its unit. */
    static @Nullable Duration time(String text) {
        return OptionTimes.of(text, ChronoUnit.SECONDS);
    }
}
