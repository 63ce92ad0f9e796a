package dev.binnacle.database.script;

import java.util.List;

/** Scripts as each database takes them. */
public final class Syntaxes {
    public static final ScriptSyntax POSTGRESQL = ScriptSyntax.POSTGRESQL;
    public static final ScriptSyntax H2 = ScriptSyntax.H2;

    private Syntaxes() {}

    public static List<String> split(String text, ScriptSyntax syntax) {
        return Script.of(text, syntax).statements().stream().map(ScriptStatement::sql).toList();
    }
}
