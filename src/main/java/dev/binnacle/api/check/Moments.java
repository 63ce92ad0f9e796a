package dev.binnacle.api.check;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Pattern;

/** Dates by the specifiers of C's {@code strftime}, as {@code %Y-%m-%d}. */
final class Moments {
    private static final Pattern OFFSET = Pattern.compile("%(\\+|[:#]*z)");

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
        return DatePattern.writing(pattern, at.getNano()).format(at.atZone(ZoneOffset.UTC));
    }

    /**
     * Null = the text is not of that form.
     *
     * @throws IllegalArgumentException where there is no such specifier
     */
    static @Nullable Instant parse(String text, String pattern) {
        try {
            TemporalAccessor read = DatePattern.reading(pattern).parse(text);
            if (read.isSupported(ChronoField.INSTANT_SECONDS) && !pattern.contains("%Z")) {
                return Instant.from(read);
            }
            var date = read.query(TemporalQueries.localDate());
            var time = read.query(TemporalQueries.localTime());
            if (date == null || OFFSET.matcher(pattern).find()) {
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
}
