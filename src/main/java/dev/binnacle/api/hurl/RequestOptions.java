package dev.binnacle.api.hurl;

import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request's options ask for. One that cannot be honoured is refused, never skipped. */
final class RequestOptions {
    private static final Set<String> HONOURED =
            Set.of(
                    "compressed",
                    "insecure",
                    "location",
                    "location-trusted",
                    "max-redirs",
                    "max-time",
                    "user",
                    "variable");

    /** They speak of a run of the file, not of how one call is made. */
    private static final Set<String> OF_A_RUN =
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

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    private RequestOptions() {}

    static Request.Rules rules(RequestPart part, Variables variables) {
        part.contents(SectionKind.OPTIONS).forEach(option -> check(option, variables));
        var defaults = Request.Rules.defaults();
        boolean trusted = on(part, "location-trusted", variables);
        int most =
                part.option("max-redirs")
                        .map(variables::unquoted)
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(defaults.maxRedirects());
        return new Request.Rules(
                trusted || on(part, "location", variables),
                trusted,
                most,
                on(part, "insecure", variables),
                longest(part, variables));
    }

    private static void check(NameValue option, Variables variables) {
        String name = option.name();
        boolean off = variables.unquoted(option.value()).equals("false");
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
    private static @Nullable Duration longest(RequestPart part, Variables variables) {
        String text = part.option("max-time").map(variables::unquoted).orElse("");
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        long amount = Long.parseLong(time.group(1));
        String unit = time.group(2);
        return switch (unit == null ? "s" : unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
