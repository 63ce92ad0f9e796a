package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as options say them. */
public final class OptionTimes {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    /** No call waits so long, and it counts in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private OptionTimes() {}

    /**
     * A number and perhaps its unit; null where it is none.
     *
     * @param bare the unit of a number without one
     */
    public static @Nullable Duration of(String text, ChronoUnit bare) {
        Matcher time = FORM.matcher(text.strip());
        if (!time.matches()) {
            return null;
        }
        long amount = Long.parseLong(time.group(1));
        Duration length = Duration.of(amount, unit(time.group(2), bare));
        return length.compareTo(LONGEST) < 0 ? length : LONGEST;
    }

    private static ChronoUnit unit(@Nullable String written, ChronoUnit bare) {
        return switch (written) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case null, default -> bare;
        };
    }
}
