package dev.binnacle.schema.exchange;

import java.util.ArrayList;
import java.util.List;

/** Cuts DBML into tokens. Never fails: what is not closed ends with the text. */
final class DbmlLexer {
    private final String text;
    private final List<DbmlToken> tokens = new ArrayList<>();
    private int at;
    private boolean fresh = true;

    DbmlLexer(String text) {
        this.text = text;
    }

    List<DbmlToken> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                fresh = true;
                at++;
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = until("\n", at, 0);
            } else if (text.startsWith("/*", at)) {
                int from = at;
                at = until("*/", at + 2, 2);
                fresh |= text.substring(from, at).indexOf('\n') >= 0;
            } else {
                token(c);
            }
        }
        tokens.add(new DbmlToken(DbmlToken.Type.END, "", at, at, true));
        return tokens;
    }

    private int until(String end, int from, int past) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + past;
    }

    private void token(char c) {
        int start = at;
        if (text.startsWith("'''", at)) {
            add(DbmlToken.Type.STRING, dedented(quoted("'''")), start);
        } else if (c == '\'') {
            add(DbmlToken.Type.STRING, quoted("'"), start);
        } else if (c == '"') {
            add(DbmlToken.Type.QUOTED, quoted("\""), start);
        } else if (c == '`') {
            add(DbmlToken.Type.EXPRESSION, quoted("`"), start);
        } else if (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c)) {
            word(start);
        } else {
            at += text.startsWith("<>", at) ? 2 : 1;
            add(DbmlToken.Type.SYMBOL, text.substring(start, at), start);
        }
    }

    private void word(int start) {
        boolean number = Character.isDigit(text.charAt(start));
        while (at < text.length() && part(text.charAt(at), number)) {
            at++;
        }
        String word = text.substring(start, at);
        boolean plain = word.matches("[\\d.]+");
        add(plain ? DbmlToken.Type.NUMBER : DbmlToken.Type.WORD, word, start);
    }

    private static boolean part(char c, boolean number) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.isSurrogate(c)
                || number && c == '.';
    }

    private void add(DbmlToken.Type type, String said, int start) {
        tokens.add(new DbmlToken(type, said, start, at, fresh));
        fresh = false;
    }

    private String quoted(String quote) {
        boolean expression = quote.equals("`");
        StringBuilder said = new StringBuilder();
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at++);
            if (c != '\\' || at >= text.length()) {
                said.append(c);
            } else if (expression) {
                // a backslash is SQL's, except before the sign that would end it
                said.append(text.charAt(at) == '`' ? text.charAt(at++) : '\\');
            } else {
                escape(said);
            }
        }
        at = Math.min(text.length(), at + quote.length());
        return said.toString();
    }

    private void escape(StringBuilder said) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> said.append('\n');
            case 'r' -> said.append('\r');
            case 't' -> said.append('\t');
            case 'u' -> {
                String digits = text.substring(at, Math.min(text.length(), at + 4));
                if (digits.matches("[0-9a-fA-F]{4}")) {
                    said.append((char) Integer.parseInt(digits, 16));
                    at += 4;
                } else {
                    said.append(c);
                }
            }
            // the end of a line is no part of the text
            case '\n' -> {}
            default -> said.append(c);
        }
    }

    /** Without its first line break and without the indent that all lines share. */
    private static String dedented(String block) {
        String body = block.startsWith("\n") ? block.substring(1) : block;
        body = body.replaceFirst("\\n[ \\t]*$", "");
        int indent =
                body.lines()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0);
        StringBuilder lines = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n");
            lines.append(line.substring(Math.min(indent, line.length())));
        }
        return lines.toString();
    }
}
