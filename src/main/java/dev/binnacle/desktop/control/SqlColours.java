package dev.binnacle.desktop.control;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words of SQL text are drawn how. One pass over the text; never fails. */
final class SqlColours {
    static final Set<String> KEYWORDS =
            Set.of(
                    ("select from where group by having order limit offset fetch first next rows"
                         + " only insert into values update set delete merge using when matched"
                         + " then create table view index unique primary key foreign references"
                         + " constraint check default not null and or in is like ilike between"
                         + " exists case else end as on join left right full outer inner cross"
                         + " natural lateral union all except intersect distinct with recursive"
                         + " returning begin commit rollback transaction savepoint grant revoke to"
                         + " alter add drop column rename type schema sequence function procedure"
                         + " trigger policy role user cascade restrict explain analyze truncate"
                         + " true false asc desc nulls last if cast interval over partition window"
                         + " filter materialized replace temporary conflict do nothing for each row"
                         + " execute language returns declare generated always identity"
                         + " concurrently comment enable disable security any some current_date"
                         + " current_timestamp current_user collate")
                            .split(" "));

    private final String text;
    private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    private int plainFrom;

    private SqlColours(String text) {
        this.text = text;
    }

    static StyleSpans<Collection<String>> of(String text) {
        return new SqlColours(text).read();
    }

    private StyleSpans<Collection<String>> read() {
        int at = 0;
        while (at < text.length()) {
            at = token(at);
        }
        spans.add(List.of(), text.length() - plainFrom);
        return spans.create();
    }

    /** Reads what begins here; gives where the next begins. */
    private int token(int at) {
        char letter = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (letter == '-' && next == '-') {
            return style("sql-comment", at, until("\n", at));
        }
        if (letter == '/' && next == '*') {
            return style("sql-comment", at, comment(at));
        }
        if (letter == '\'') {
            return style("sql-string", at, until("'", at + 1));
        }
        if ((letter == 'E' || letter == 'e') && next == '\'') {
            return style("sql-string", at, escaped(at + 2));
        }
        if (letter == '"') {
            return until("\"", at + 1);
        }
        if (letter == '$') {
            return dollar(at);
        }
        if (Character.isDigit(letter)) {
            return style("sql-number", at, number(at));
        }
        return Character.isJavaIdentifierStart(letter) ? word(at) : at + 1;
    }

    private int until(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Comments nest. */
    private int comment(int at) {
        int depth = 1;
        int end = at + 2;
        while (end < text.length() && depth > 0) {
            boolean opens = text.startsWith("/*", end);
            boolean closes = text.startsWith("*/", end);
            depth += opens ? 1 : closes ? -1 : 0;
            end += opens || closes ? 2 : 1;
        }
        return end;
    }

    /** To the quote that no backslash stands before. */
    private int escaped(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\'') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    /** {@code $tag$ … $tag$}. */
    private int dollar(int at) {
        int tag = at + 1;
        while (tag < text.length()
                && (Character.isLetterOrDigit(text.charAt(tag)) || text.charAt(tag) == '_')) {
            tag++;
        }
        if (tag >= text.length() || text.charAt(tag) != '$') {
            return at + 1;
        }
        String quote = text.substring(at, tag + 1);
        return style("sql-string", at, until(quote, tag + 1));
    }

    private int number(int at) {
        int end = at;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int word(int at) {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        boolean keyword = KEYWORDS.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
        return keyword ? style("sql-keyword", at, end) : end;
    }

    private int style(String style, int from, int to) {
        spans.add(List.of(), from - plainFrom);
        spans.add(List.of(style), to - from);
        plainFrom = to;
        return to;
    }
}
