package dev.binnacle.desktop.data;

import java.time.Duration;
import java.util.Locale;

/** Numbers as the Data and SQL areas say them. */
final class Words {
    private Words() {}

    /** {@code 1 row}, {@code 12 480 rows}. */
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** With thin gaps between thousands: {@code 48 012}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** As short as a list wants it: {@code 812}, {@code 1.2 k}, {@code 48 k}, {@code 3.4 M}. */
    static String roughly(long number) {
        if (number < 0) {
            return "";
        }
        if (number < 1_000) {
            return Long.toString(number);
        }
        if (number < 1_000_000) {
            return scaled(number / 1_000.0) + " k";
        }
        return number < 1_000_000_000
                ? scaled(number / 1_000_000.0) + " M"
                : scaled(number / 1_000_000_000.0) + " G";
    }

    private static String scaled(double number) {
        return number < 9.95
                ? String.format(Locale.ROOT, "%.1f", number).replace(".0", "")
                : Long.toString(Math.round(number));
    }

    /** {@code 8 ms}, {@code 1.4 s}, {@code 2 min 5 s}. */
    static String time(Duration took) {
        long millis = took.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
