package dev.binnacle.server.action;

import dev.binnacle.server.query.Statements;
import dev.binnacle.server.query.TypedValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement, or a condition, with the places where values are bound.
 *
 * @param fragments one more than references
 */
record SqlText(List<String> fragments, List<Reference> references) {
    private static final Set<String> STATEMENTS =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values", "call");
    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_]\\w*)?\\$");
    private static final Pattern FIRST = Pattern.compile("[A-Za-z]+");

    SqlText {
        fragments = List.copyOf(fragments);
        references = List.copyOf(references);
    }

    /** A condition, as a query that gives 1 where it holds. */
    static SqlText condition(String text, int line) {
        return new Scan("select case when (" + text + "\n) then 1 else 0 end", line).read();
    }

    static SqlText statement(String text, int line) {
        String one = text.strip();
        one = one.endsWith(";") ? one.substring(0, one.length() - 1) : one;
        var scan = new Scan(one, line);
        SqlText read = scan.read();
        if (!STATEMENTS.contains(scan.verb)) {
            throw new BrokenAction(
                    line,
                    "a step is a SELECT, INSERT, UPDATE, DELETE, MERGE or the like, not \""
                            + scan.verb
                            + "\"");
        }
        return read;
    }

    Statements.Command bound(Function<Reference, TypedValue> values) {
        return bound(values, List.of());
    }

    Statements.Command bound(Function<Reference, TypedValue> values, List<String> returning) {
        return new Statements.Command(
                fragments, references.stream().map(values).toList(), returning);
    }

    /** Goes through the text past quotes and comments. */
    private static final class Scan {
        private final String text;
        private final int line;
        private final List<String> fragments = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private String verb = "";
        private int start;
        private int at;

        Scan(String text, int line) {
            this.text = text;
            this.line = line;
        }

        SqlText read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (!skipped(c)) {
                    plain(c);
                }
            }
            fragments.add(text.substring(start));
            return new SqlText(fragments, references);
        }

        private boolean skipped(char c) {
            if (c == '\'' || c == '"') {
                quoted(c);
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                at = after(text.indexOf("*/", at + 2), 2);
            } else if (c == '$') {
                Matcher dollar = DOLLAR.matcher(text).region(at, text.length());
                if (!dollar.lookingAt()) {
                    return false;
                }
                at = after(text.indexOf(dollar.group(), dollar.end()), dollar.group().length());
            } else {
                return false;
            }
            return true;
        }

        private int after(int found, int length) {
            if (found < 0) {
                throw new BrokenAction(line, "a quote or comment in the SQL has no end");
            }
            return found + length;
        }

        private void quoted(char quote) {
            boolean escapes =
                    quote == '\''
                            && at > 0
                            && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e')
                            && (at < 2 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
            int i = at + 1;
            while (i < text.length() && text.charAt(i) != quote) {
                i += escapes && text.charAt(i) == '\\' ? 2 : 1;
            }
            at = after(i < text.length() ? i : -1, 1);
        }

        private void plain(char c) {
            if (c == ';') {
                throw new BrokenAction(line, "a step is one statement: make two of them");
            }
            if (c == '?') {
                throw new BrokenAction(line, "values are named as :name, not by a question mark");
            }
            Matcher found = Reference.TEXT.matcher(text).region(at, text.length());
            if (text.startsWith("::", at)) {
                at += 2;
            } else if (c == ':' && found.lookingAt()) {
                fragments.add(text.substring(start, at));
                references.add(Reference.of(found));
                at = found.end();
                start = at;
            } else {
                word();
            }
        }

        private void word() {
            Matcher word = FIRST.matcher(text).region(at, text.length());
            if (verb.isEmpty() && word.lookingAt()) {
                verb = word.group().toLowerCase(Locale.ROOT);
                at = word.end();
            } else {
                at++;
            }
        }
    }
}
