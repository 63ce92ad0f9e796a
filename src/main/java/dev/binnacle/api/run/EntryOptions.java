package dev.binnacle.api.run;

import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.OptionTimes;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.api.hurl.Variables;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * How an entry is run, beside how its request is sent.
 *
 * @param retries how often it is tried again when it fails; -1 = until it passes
 * @param repeat how often it is run; -1 = for ever
 * @param output a file for the body; empty = none
 */
public record EntryOptions(
        Duration delay,
        int retries,
        Duration retryInterval,
        int repeat,
        boolean skip,
        String output) {
    private static final Set<String> OWN =
            Set.of("delay", "output", "repeat", "retry", "retry-interval", "skip");

    /**
     * @param defaults what holds where the entry says nothing
     */
    public static EntryOptions of(RequestPart part, RunVariables variables, EntryOptions defaults) {
        List<NameValue> given = part.contents(SectionKind.OPTIONS);
        if (given.isEmpty()) {
            return defaults;
        }
        Variables texts = variables.texts().and(part.variables());
        EntryOptions options = defaults;
        for (NameValue option : given) {
            if (OWN.contains(option.name())) {
                options = options.with(option.name(), texts.unquoted(option.value()));
            }
        }
        return options;
    }

    /** What holds for entries that say nothing. */
    public static EntryOptions defaults(int retries, Duration delay) {
        return defaults(retries, Duration.ofSeconds(1), delay);
    }

    /** The same, with a time between tries of its own. */
    public static EntryOptions defaults(int retries, Duration retryInterval, Duration delay) {
        return new EntryOptions(delay, retries, retryInterval, 1, false, "");
    }

    private EntryOptions with(String name, String value) {
        return switch (name) {
            case "delay" ->
                    new EntryOptions(time(value), retries, retryInterval, repeat, skip, output);
            case "retry" ->
                    new EntryOptions(delay, number(value), retryInterval, repeat, skip, output);
            case "retry-interval" ->
                    new EntryOptions(delay, retries, time(value), repeat, skip, output);
            case "repeat" ->
                    new EntryOptions(delay, retries, retryInterval, number(value), skip, output);
            case "skip" ->
                    new EntryOptions(
                            delay, retries, retryInterval, repeat, value.equals("true"), output);
            case "output" -> new EntryOptions(delay, retries, retryInterval, repeat, skip, value);
            default -> this;
        };
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 1;
    }

    /** A number of milliseconds, or one with its unit. */
    private static Duration time(String text) {
        Duration time = OptionTimes.of(text, ChronoUnit.MILLIS);
        return time == null ? Duration.ZERO : time;
    }
}
