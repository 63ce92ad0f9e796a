package dev.binnacle.schema.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lengths in types. */
final class PostgreSqlLengths {
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)");

    private PostgreSqlLengths() {}

    /** The length in parentheses; -1 = none. */
    static long of(String type) {
        Matcher length = LENGTH.matcher(type);
        return length.find() ? Long.parseLong(length.group(1)) : -1;
    }
}
