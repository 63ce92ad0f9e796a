package dev.binnacle.api.check;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Dates by the specifiers of C's {@code strftime}, as {@code %Y-%m-%d}. */
final class Moments {
    private Moments() {}

    /** The date of a cookie's {@code Expires}; a text where it is none. */
    static Value ofCookie(String text) {
        Instant at = parse(text, "%a, %d %b %Y %H:%M:%S GMT");
        Instant old = at == null ? parse(text, "%a, %d-%b-%Y %H:%M:%S GMT") : at;
        return old == null ? new Value.Text(text) : new Value.Moment(old);
    }

    /**
     * @throws IllegalArgumentException where there is no such specifier
     */
    static String format(Instant at, String pattern) {
        return formatter(pattern).format(at.atZone(ZoneOffset.UTC));
    }

    /**
     * Null = the text is not of that form.
     *
     * @throws IllegalArgumentException where there is no such specifier
     */
    static @Nullable Instant parse(String text, String pattern) {
        try {
            TemporalAccessor read = formatter(pattern).parse(text);
            if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Instant.from(read);
            }
            var date = read.query(TemporalQueries.localDate());
            var time = read.query(TemporalQueries.localTime());
            if (date == null) {
                return null;
            }
            return time == null
                    ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Null = the text is none with a zone. */
    static @Nullable Instant iso(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                builder.appendLiteral(c);
                continue;
            }
            boolean plain = pattern.startsWith("%-", i);
            i += plain ? 2 : 1;
            if (i >= pattern.length()) {
                throw new IllegalArgumentException("% ends the format");
            }
            if (pattern.startsWith(".f", i) || pattern.startsWith("3f", i)) {
                i++;
                builder.appendFraction(
                        ChronoField.NANO_OF_SECOND, 0, 9, pattern.charAt(i - 1) == '.');
            } else {
                append(builder, pattern.charAt(i), plain ? 1 : 2);
            }
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static void append(DateTimeFormatterBuilder to, char specifier, int width) {
        switch (specifier) {
            case 'Y' -> to.appendValue(ChronoField.YEAR, 4);
            case 'y' -> to.appendValueReduced(ChronoField.YEAR, 2, 2, 1970);
            case 'm' -> number(to, ChronoField.MONTH_OF_YEAR, width);
            case 'd' -> number(to, ChronoField.DAY_OF_MONTH, width);
            case 'e' -> to.padNext(2).appendValue(ChronoField.DAY_OF_MONTH);
            case 'H' -> number(to, ChronoField.HOUR_OF_DAY, width);
            case 'I' -> number(to, ChronoField.CLOCK_HOUR_OF_AMPM, width);
            case 'M' -> number(to, ChronoField.MINUTE_OF_HOUR, width);
            case 'S' -> number(to, ChronoField.SECOND_OF_MINUTE, width);
            case 'f' -> to.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, false);
            case 'j' -> to.appendValue(ChronoField.DAY_OF_YEAR, 3);
            case 'p' -> to.appendText(ChronoField.AMPM_OF_DAY);
            case 'a' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
            case 'A' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
            case 'b', 'h' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case 'B' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case 'u' -> to.appendValue(ChronoField.DAY_OF_WEEK);
            case 'V' -> to.appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2);
            case 'G' -> to.appendValue(IsoFields.WEEK_BASED_YEAR, 4);
            case 's' -> to.appendValue(ChronoField.INSTANT_SECONDS);
            case 'z' -> to.appendOffset("+HHMM", "+0000");
            case 'Z' -> to.appendZoneOrOffsetId();
            case 'F' -> shorthand(to, "Y-m-d");
            case 'T' -> shorthand(to, "H:M:S");
            case 'R' -> shorthand(to, "H:M");
            case 'D' -> shorthand(to, "m/d/y");
            case '+' -> {
                shorthand(to, "Y-m-d");
                to.appendLiteral('T');
                shorthand(to, "H:M:S");
                to.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
                to.appendOffset("+HH:MM", "+00:00");
            }
            case 'n' -> to.appendLiteral('\n');
            case 't' -> to.appendLiteral('\t');
            case '%' -> to.appendLiteral('%');
            default -> throw new IllegalArgumentException("there is no specifier %" + specifier);
        }
    }

    private static void number(DateTimeFormatterBuilder to, ChronoField field, int width) {
        if (width == 2) {
            to.appendValue(field, 2);
        } else {
            to.appendValue(field);
        }
    }

    private static void shorthand(DateTimeFormatterBuilder to, String specifiers) {
        for (char c : specifiers.toCharArray()) {
            if (Character.isLetter(c)) {
                append(to, c, 2);
            } else {
                to.appendLiteral(c);
            }
        }
    }
}
