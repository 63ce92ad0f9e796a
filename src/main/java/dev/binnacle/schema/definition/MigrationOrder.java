package dev.binnacle.schema.definition;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files as Flyway names them: {@code V1_2__name.sql}, {@code R__name.sql}, {@code U1__name.sql}.
 */
final class MigrationOrder {
    private static final Pattern NAME =
            Pattern.compile("(?:([VUB])(\\d+(?:[._]\\d+)*)|R)__.*\\.(?i:sql)");

    /** By version, what has none last, by name. */
    static final Comparator<Path> ORDER = MigrationOrder::compare;

    private MigrationOrder() {}

    static boolean is(Path file) {
        return NAME.matcher(name(file)).matches();
    }

    /** Those that undo are never part of the way forward. */
    static boolean applies(Path file) {
        return !name(file).startsWith("U");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static int compare(Path one, Path other) {
        Matcher a = NAME.matcher(name(one));
        Matcher b = NAME.matcher(name(other));
        String first = a.matches() ? a.group(2) : null;
        String second = b.matches() ? b.group(2) : null;
        if (first == null || second == null) {
            return first == second ? name(one).compareTo(name(other)) : first == null ? 1 : -1;
        }
        String[] left = first.split("[._]");
        String[] right = second.split("[._]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int part = number(left, i).compareTo(number(right, i));
            if (part != 0) {
                return part;
            }
        }
        return name(one).compareTo(name(other));
    }

    private static BigInteger number(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }
}
