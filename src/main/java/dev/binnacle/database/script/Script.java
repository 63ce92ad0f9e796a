package dev.binnacle.database.script;

import java.util.List;
import java.util.Optional;

/** A text of SQL statements, taken apart. */
public final class Script {
    private final String text;
    private final ScriptSyntax syntax;
    private final Lines lines;
    private final List<ScriptStatement> statements;

    private Script(String text, ScriptSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
        this.lines = new Lines(text);
        this.statements = List.copyOf(new Splitter(text, syntax, lines).split());
    }

    /** Takes a text apart in time linear in its length. Never fails. */
    public static Script of(String text, ScriptSyntax syntax) {
        return new Script(text, syntax);
    }

    public String text() {
        return text;
    }

    public ScriptSyntax syntax() {
        return syntax;
    }

    public List<ScriptStatement> statements() {
        return statements;
    }

    /** 1-based line and column of an offset. */
    public Lines.Place place(int offset) {
        return lines.place(offset);
    }

    /**
     * The statement a person means whose caret stands here: the one around it, else the one that
     * ends on the caret's line, else the next, else the last.
     */
    public Optional<ScriptStatement> at(int caret) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        int after = firstAfter(caret);
        if (after == 0) {
            return Optional.of(statements.getFirst());
        }
        ScriptStatement before = statements.get(after - 1);
        ScriptStatement.CopyData data = before.data();
        int end = data == null ? before.end() : data.end();
        boolean onItsLine = lines.place(end).line() == lines.place(caret).line();
        if (caret <= end || onItsLine || after == statements.size()) {
            return Optional.of(before);
        }
        return Optional.of(statements.get(after));
    }

    /**
     * The statements of a selected part, which may be a piece of one. Offsets, lines and columns
     * are those of the whole text.
     */
    public List<ScriptStatement> within(int from, int to) {
        return of(text.substring(from, to), syntax).statements().stream()
                .map(statement -> moved(statement, from))
                .toList();
    }

    private ScriptStatement moved(ScriptStatement statement, int by) {
        Lines.Place place = lines.place(statement.start() + by);
        return new ScriptStatement(
                statement.sql(),
                statement.start() + by,
                statement.end() + by,
                place.line(),
                place.column(),
                statement.meta(),
                statement.data());
    }

    /** Index of the first statement that starts after the caret. */
    private int firstAfter(int caret) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).start() > caret) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
