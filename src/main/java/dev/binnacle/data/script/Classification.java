package dev.binnacle.data.script;

import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

/**
 * What a statement's own words say about it.
 *
 * @param verb its first telling word, upper case; empty for an empty statement
 * @param everyRow whether it updates or deletes without a WHERE that means anything
 * @param destructive whether it drops or empties something
 * @param target the name as written, of the table that is dropped or truncated; empty = not known
 */
public record Classification(
        StatementKind kind, String verb, boolean everyRow, boolean destructive, String target) {

    public static Classification of(ScriptStatement statement, ScriptSyntax syntax) {
        return statement.meta()
                ? new Classification(StatementKind.META, "\\", false, false, "")
                : of(statement.sql(), syntax);
    }

    /** Of one statement's text. */
    public static Classification of(String sql, ScriptSyntax syntax) {
        return new Classifier(sql, syntax).classify();
    }

    /** Whether it may touch rows that are there, as far as its words tell. */
    public boolean changesData() {
        return kind == StatementKind.CHANGE || kind == StatementKind.CALL || destructive;
    }
}
