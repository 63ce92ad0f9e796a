package dev.binnacle.data.script;

import dev.binnacle.data.h2.H2Data;
import dev.binnacle.data.postgresql.PostgreSqlData;

import java.util.List;

/** Scripts as each database takes them. */
final class Syntaxes {
    static final ScriptSyntax POSTGRESQL = new PostgreSqlData().syntax();
    static final ScriptSyntax H2 = new H2Data().syntax();

    private Syntaxes() {}

    static List<String> split(String text, ScriptSyntax syntax) {
        return Script.of(text, syntax).statements().stream().map(ScriptStatement::sql).toList();
    }
}
