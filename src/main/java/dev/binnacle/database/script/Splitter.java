package dev.binnacle.database.script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where statements end. A semicolon ends one, except inside the parentheses of a CREATE RULE
 * and inside a BEGIN ATOMIC body. Elsewhere parentheses do not hold a semicolon back, so that one
 * that was forgotten does not swallow what follows.
 */
final class Splitter {
    private final String text;
    private final ScriptSyntax syntax;
    private final Lines lines;
    private final Tokens tokens;
    private final List<ScriptStatement> found = new ArrayList<>();

    private int start = -1;
    private int end;
    private Opening opening = new Opening();
    private int depth;
    private int blocks;

    Splitter(String text, ScriptSyntax syntax, Lines lines) {
        this.text = text;
        this.syntax = syntax;
        this.lines = lines;
        this.tokens = new Tokens(text, syntax);
    }

    List<ScriptStatement> split() {
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            switch (token.type()) {
                case COMMENT -> {}
                case META -> meta(token);
                default -> part(token);
            }
        }
        finish(null);
        return found;
    }

    private void meta(Token token) {
        if (text.startsWith("\\;", token.start())) {
            finish(null);
            tokens.moveTo(token.start() + 2);
            return;
        }
        finish(null);
        add(token.start(), token.end(), true, null);
    }

    private void part(Token token) {
        if (token.is(text, ';') && blocks == 0 && !(opening.rule() && depth > 0)) {
            finish(copyData(token));
            return;
        }
        if (start < 0) {
            start = token.start();
        }
        end = token.end();
        if (token.type() == Token.Type.SYMBOL) {
            depth += token.is(text, '(') ? 1 : token.is(text, ')') && depth > 0 ? -1 : 0;
        } else if (token.type() == Token.Type.WORD) {
            word(token);
        }
    }

    private void word(Token token) {
        opening.word(text, token, depth);
        if (opening.routine() && depth == 0) {
            if (token.is(text, "begin") || (token.is(text, "case") && blocks > 0)) {
                blocks++;
            } else if (token.is(text, "end") && blocks > 0) {
                blocks--;
            }
        }
    }

    /** The rows after the line of the semicolon, up to a line with only {@code \.}. */
    private ScriptStatement.@Nullable CopyData copyData(Token semicolon) {
        if (!syntax.copyData() || !opening.copyFromStdin()) {
            return null;
        }
        int line = text.indexOf('\n', semicolon.end());
        int from = line < 0 ? text.length() : line + 1;
        int mark = from;
        while (mark >= 0 && mark < text.length() && !endMark(mark)) {
            int next = text.indexOf('\n', mark);
            mark = next < 0 ? text.length() : next + 1;
        }
        int after = text.indexOf('\n', mark);
        tokens.moveTo(after < 0 ? text.length() : after + 1);
        return new ScriptStatement.CopyData(text, from, mark);
    }

    private boolean endMark(int at) {
        return text.startsWith("\\.", at)
                && (at + 2 == text.length()
                        || text.charAt(at + 2) == '\n'
                        || text.charAt(at + 2) == '\r');
    }

    private void finish(ScriptStatement.@Nullable CopyData data) {
        if (start >= 0) {
            add(start, end, false, data);
        }
        start = -1;
        depth = 0;
        blocks = 0;
        opening = new Opening();
    }

    private void add(int from, int to, boolean meta, ScriptStatement.@Nullable CopyData data) {
        Lines.Place place = lines.place(from);
        found.add(
                new ScriptStatement(
                        text.substring(from, to),
                        from,
                        to,
                        place.line(),
                        place.column(),
                        meta,
                        data));
    }
}
