package dev.binnacle.api.load;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a load run ends: whichever comes first.
 *
 * @param time until the last call begins
 * @param requests that are sent
 */
public record LoadLength(Duration time, long requests) {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|min|h)");

    public LoadLength {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw refused("A load run takes at most 24 hours, and some time.");
        }
        if (requests < 1) {
            throw refused("A load run sends at least one request.");
        }
    }

    public static LoadLength of(Duration time) {
        return new LoadLength(time, Long.MAX_VALUE);
    }

    public static LoadLength of(long requests) {
        return new LoadLength(LONGEST, requests);
    }

    /** Whether it ends by the time. */
    public boolean timed() {
        return time.compareTo(LONGEST) < 0;
    }

    /** Reads {@code 30s}, {@code 2m}, {@code 500ms} or {@code 1h}. */
    public static Duration time(String text) {
        Matcher form = TIME.matcher(text.strip());
        if (!form.matches()) {
            throw refused("'" + text.strip() + "' is no time such as 30s, 2m or 500ms.");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static RuntimeException refused(String sentence) {
        return Problem.of(ProblemCode.LOAD_PLAN, sentence, "").exception();
    }
}
