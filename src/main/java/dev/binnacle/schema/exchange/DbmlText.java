package dev.binnacle.schema.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names, texts and expressions as DBML writes them. */
final class DbmlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN_TYPE =
            Pattern.compile("[a-z_]\\w*(\\.[a-z_]\\w*)?(\\(\\d+(, ?\\d+)?\\))?(\\[])*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Set<String> KEYWORDS =
            Set.of(
                    "as",
                    "checks",
                    "enum",
                    "indexes",
                    "note",
                    "project",
                    "records",
                    "ref",
                    "table",
                    "tablegroup",
                    "tablepartial");

    private DbmlText() {}

    static String name(String name) {
        boolean plain =
                PLAIN.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : '"' + escaped(name, '"') + '"';
    }

    static String type(String type) {
        return PLAIN_TYPE.matcher(type).matches() ? type : '"' + escaped(type, '"') + '"';
    }

    /** A text, over several lines where it has them. */
    static String text(String text) {
        boolean lines =
                text.indexOf('\n') >= 0
                        && text.indexOf('\r') < 0
                        && text.lines().anyMatch(line -> line.matches("\\S.*"))
                        && !text.substring(text.lastIndexOf('\n')).isBlank()
                        && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
        return lines
                ? "'''\n" + text.replace("\\", "\\\\").replace("'", "\\'") + "'''"
                : "'" + escaped(text, '\'') + "'";
    }

    /** An expression of SQL. */
    static String expression(String sql) {
        return "`" + sql.replace("`", "\\`") + "`";
    }

    /** A default: numbers and the three words as they are, all else as an expression. */
    static String value(String sql) {
        boolean bare =
                NUMBER.matcher(sql).matches()
                        || sql.equals("true")
                        || sql.equals("false")
                        || sql.equals("null");
        return bare ? sql : expression(sql);
    }

    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c == quote) {
                        escaped.append('\\').append(c);
                    } else if (c < ' ') {
                        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
