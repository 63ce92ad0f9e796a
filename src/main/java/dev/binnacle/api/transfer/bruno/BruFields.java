package dev.binnacle.api.transfer.bruno;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Reads the lines of a dictionary: {@code name: value}, values of several lines in quotes. */
final class BruFields {
    private static final String QUOTES = "'''";

    /** What is said of the next line: its type, or a description of one line or several. */
    private static final Pattern NOTE = Pattern.compile("@\\w+(?:\\(.*)?");

    private BruFields() {}

    private static int noteEnd(List<String> lines, int start) {
        int open = lines.get(start).indexOf(QUOTES);
        if (open < 0 || lines.get(start).indexOf(QUOTES, open + QUOTES.length()) >= 0) {
            return start;
        }
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).contains(QUOTES)) {
            end++;
        }
        return end;
    }

    static List<BruBlock.Field> of(List<String> lines) {
        List<BruBlock.Field> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (NOTE.matcher(line).matches()) {
                i = noteEnd(lines, i);
                continue;
            }
            int colon = colon(line);
            if (colon <= 0) {
                continue;
            }
            boolean off = line.startsWith("~");
            String name = name(line.substring(off ? 1 : 0, colon).strip());
            String value = line.substring(colon + 1).strip();
            if (value.startsWith(QUOTES)) {
                List<String> inner = new ArrayList<>();
                String rest = value.substring(QUOTES.length());
                while (!rest.contains(QUOTES) && i + 1 < lines.size()) {
                    if (!inner.isEmpty() || !rest.isEmpty()) {
                        inner.add(rest);
                    }
                    rest = lines.get(++i);
                }
                int end = rest.indexOf(QUOTES);
                String last = end < 0 ? rest : rest.substring(0, end);
                if (!last.isBlank()) {
                    inner.add(last);
                }
                value = outdented(inner);
            }
            if (value.equals("[")) {
                var list = new StringJoiner(",");
                while (i + 1 < lines.size() && !lines.get(i + 1).strip().equals("]")) {
                    list.add(lines.get(++i).strip());
                }
                i++;
                value = list.toString();
            }
            fields.add(new BruBlock.Field(name, value, !off));
        }
        return fields;
    }

    /** The colon after the name, which may stand in quotes; -1 where there is none. */
    private static int colon(String line) {
        int from = line.startsWith("~") ? 1 : 0;
        if (line.startsWith("\"", from)) {
            int end = from + 1;
            while (end < line.length()
                    && (line.charAt(end) != '"' || line.charAt(end - 1) == '\\')) {
                end++;
            }
            return line.indexOf(':', end);
        }
        return line.indexOf(':');
    }

    private static String name(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
                : text;
    }

    private static String outdented(List<String> lines) {
        int indent =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0);
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.length() < indent ? "" : line.substring(indent))
                        .toList());
    }
}
