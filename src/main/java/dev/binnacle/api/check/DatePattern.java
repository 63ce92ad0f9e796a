package dev.binnacle.api.check;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of dates such as {@code %Y-%m-%d}, to read by or to write by: what is read may leave out
 * zeros before a number, the colon of an offset and a fraction of a second.
 */
final class DatePattern {
    private static final Pattern SPECIFIER =
            Pattern.compile("%([-_0])?(\\+|:{0,2}z|#z|\\.?[369]?f|[A-Za-z%])");
    private static final Map<Long, String> HALVES = Map.of(0L, "am", 1L, "pm");
    private static final Map<Long, String> FROM_SUNDAY =
            Map.of(1L, "1", 2L, "2", 3L, "3", 4L, "4", 5L, "5", 6L, "6", 7L, "0");
    private final DateTimeFormatterBuilder to =
            new DateTimeFormatterBuilder().parseCaseInsensitive();
    private final boolean reading;
    private final int nanos;

    private DatePattern(boolean reading, int nanos) {
        this.reading = reading;
        this.nanos = nanos;
    }

    /**
     * @throws IllegalArgumentException where there is no such specifier
     */
    static DateTimeFormatter reading(String pattern) {
        return new DatePattern(true, 0).formatter(pattern);
    }

    /**
     * @param nanos of the second that is written: a fraction has as many digits as it needs
     * @throws IllegalArgumentException where there is no such specifier
     */
    static DateTimeFormatter writing(String pattern, int nanos) {
        return new DatePattern(false, nanos).formatter(pattern);
    }

    private DateTimeFormatter formatter(String pattern) {
        append(pattern);
        return to.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private void append(String pattern) {
        Matcher specifier = SPECIFIER.matcher(pattern);
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.charAt(at) != '%') {
                to.appendLiteral(pattern.charAt(at++));
            } else if (specifier.find(at) && specifier.start() == at) {
                String pad = specifier.group(1);
                append(specifier.group(2), pad == null ? '0' : pad.charAt(0));
                at = specifier.end();
            } else {
                throw new IllegalArgumentException("no specifier at " + at);
            }
        }
    }

    private void append(String specifier, char pad) {
        switch (specifier) {
            case "Y" -> year();
            case "y" -> to.appendValueReduced(ChronoField.YEAR, 2, 2, 1970);
            case "m" -> number(ChronoField.MONTH_OF_YEAR, 2, pad);
            case "d" -> number(ChronoField.DAY_OF_MONTH, 2, pad);
            case "e" -> number(ChronoField.DAY_OF_MONTH, 2, '_');
            case "H" -> number(ChronoField.HOUR_OF_DAY, 2, pad);
            case "k" -> number(ChronoField.HOUR_OF_DAY, 2, '_');
            case "I" -> number(ChronoField.CLOCK_HOUR_OF_AMPM, 2, pad);
            case "l" -> number(ChronoField.CLOCK_HOUR_OF_AMPM, 2, '_');
            case "M" -> number(ChronoField.MINUTE_OF_HOUR, 2, pad);
            case "S" -> number(ChronoField.SECOND_OF_MINUTE, 2, pad);
            case "j" -> number(ChronoField.DAY_OF_YEAR, 3, pad);
            case "U" -> number(WeekFields.of(DayOfWeek.SUNDAY, 7).weekOfYear(), 2, pad);
            case "W" -> number(WeekFields.of(DayOfWeek.MONDAY, 7).weekOfYear(), 2, pad);
            case "V" -> number(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2, pad);
            case "G" -> to.appendValue(IsoFields.WEEK_BASED_YEAR, 4);
            case "u" -> to.appendValue(ChronoField.DAY_OF_WEEK);
            case "w" -> to.appendText(ChronoField.DAY_OF_WEEK, FROM_SUNDAY);
            case "s" -> to.appendValue(ChronoField.INSTANT_SECONDS);
            default -> words(specifier);
        }
    }

    private void words(String specifier) {
        switch (specifier) {
            case "p" -> to.appendText(ChronoField.AMPM_OF_DAY);
            case "P" -> to.appendText(ChronoField.AMPM_OF_DAY, HALVES);
            case "a" -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
            case "A" -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
            case "b", "h" -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case "B" -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case "z" -> offset("+HHMM", "+0000");
            case ":z", "#z" -> offset("+HH:MM", "+00:00");
            case "::z" -> offset("+HH:MM:SS", "+00:00:00");
            case "Z" -> zone();
            case "F" -> append("%Y-%m-%d");
            case "T", "X" -> append("%H:%M:%S");
            case "R" -> append("%H:%M");
            case "D", "x" -> append("%m/%d/%y");
            case "r" -> append("%I:%M:%S %p");
            case "v" -> append("%e-%b-%Y");
            case "c" -> append("%a %b %e %H:%M:%S %Y");
            case "+" -> {
                append("%Y-%m-%dT%H:%M:%S%.f");
                offset("+HH:MM", reading ? "Z" : "+00:00");
            }
            case "n" -> to.appendLiteral('\n');
            case "t" -> to.appendLiteral('\t');
            case "%" -> to.appendLiteral('%');
            default -> fraction(specifier);
        }
    }

    private void year() {
        if (reading) {
            to.appendValue(ChronoField.YEAR, 1, 4, SignStyle.NORMAL);
        } else {
            to.appendValue(ChronoField.YEAR, 4, 9, SignStyle.NORMAL);
        }
    }

    private void number(TemporalField field, int width, char pad) {
        if (reading) {
            to.optionalStart().appendLiteral(' ').optionalEnd();
            to.appendValue(field, 1, width, SignStyle.NORMAL);
        } else if (pad == '0') {
            to.appendValue(field, width);
        } else if (pad == '_') {
            to.padNext(width).appendValue(field);
        } else {
            to.appendValue(field);
        }
    }

    private void offset(String pattern, String none) {
        if (reading) {
            to.optionalStart().appendOffset("+HH:MM", none).optionalEnd();
            to.optionalStart().appendOffset("+HHMM", none).optionalEnd();
        } else {
            to.appendOffset(pattern, none);
        }
    }

    /** What is read of it does not count: such names stand for more than one zone. */
    private void zone() {
        if (reading) {
            to.appendZoneText(TextStyle.SHORT);
        } else {
            to.appendLiteral("UTC");
        }
    }

    private void fraction(String specifier) {
        if (!specifier.endsWith("f")) {
            throw new IllegalArgumentException("there is no specifier %" + specifier);
        }
        boolean point = specifier.startsWith(".");
        String asked = specifier.replaceAll("[.f]", "");
        if (reading) {
            to.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, point);
            return;
        }
        int digits = asked.isEmpty() ? (point ? needed() : 9) : Integer.parseInt(asked);
        if (digits > 0) {
            to.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, point);
        }
    }

    private int needed() {
        if (nanos == 0) {
            return 0;
        }
        return nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    }
}
