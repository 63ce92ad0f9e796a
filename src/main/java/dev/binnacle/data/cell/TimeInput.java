package dev.binnacle.data.cell;

import dev.binnacle.database.Value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times in ISO form, seconds and fractions optional; years beyond 9999 and BC too. */
final class TimeInput {
    private static final Pattern DATE =
            Pattern.compile(
                    "(-?\\d{1,7})-(\\d{1,2})-(\\d{1,2})(\\s+BC)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?\\s*(Z|UTC|[+-]\\d{1,2}(?::?\\d{2})?(?::\\d{2})?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH =
            Pattern.compile("(\\S+?)(?:[ T]+(\\d{1,2}:.*?))?(\\s+BC)?", Pattern.CASE_INSENSITIVE);

    private TimeInput() {}

    static Value date(String text) throws Unfit {
        return Value.of(endless(text) ? text.toLowerCase(Locale.ROOT) : isoDate(text));
    }

    static Value time(String text) throws Unfit {
        return Value.of(isoTime(text, true));
    }

    static Value timestamp(String text, boolean zone) throws Unfit {
        if (endless(text)) {
            return Value.of(text.toLowerCase(Locale.ROOT));
        }
        Matcher parts = BOTH.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("\"" + text + "\" is not a date and time such as 2026-01-31 13:45.");
        }
        String era = parts.group(3) == null ? "" : " BC";
        String time = parts.group(2);
        return Value.of(
                isoDate(parts.group(1))
                        + " "
                        + (time == null ? "00:00:00" : isoTime(time, zone))
                        + era);
    }

    private static boolean endless(String text) {
        return text.equalsIgnoreCase("infinity") || text.equalsIgnoreCase("-infinity");
    }

    private static String isoDate(String text) throws Unfit {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("\"" + text + "\" is not a date such as 2026-01-31.");
        }
        int year = Integer.parseInt(parts.group(1));
        boolean before = parts.group(4) != null;
        try {
            LocalDate date =
                    LocalDate.of(
                            before ? 1 - year : year,
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
            return String.format(
                    Locale.ROOT,
                    "%s%04d-%02d-%02d%s",
                    year < 0 ? "-" : "",
                    Math.abs(year),
                    date.getMonthValue(),
                    date.getDayOfMonth(),
                    before ? " BC" : "");
        } catch (DateTimeException noSuchDay) {
            throw new Unfit("There is no such day: " + text + ".");
        }
    }

    private static String isoTime(String text, boolean zone) throws Unfit {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("\"" + text + "\" is not a time such as 13:45:00.");
        }
        String offset = parts.group(5);
        if (offset != null && !zone) {
            throw new Unfit("The column has no time zone.");
        }
        String seconds = parts.group(3) == null ? "00" : parts.group(3);
        String clock = two(parts.group(1)) + ":" + parts.group(2) + ":" + seconds;
        if (!clock.equals("24:00:00")) {
            check(text, clock);
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        return clock + fraction + (offset == null ? "" : offset(offset));
    }

    private static void check(String text, String clock) throws Unfit {
        try {
            LocalTime.parse(clock);
        } catch (DateTimeException noSuchTime) {
            throw new Unfit("There is no such time: " + text + ".");
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String offset(String offset) {
        return offset.equalsIgnoreCase("Z") || offset.equalsIgnoreCase("UTC") ? "+00" : offset;
    }
}
