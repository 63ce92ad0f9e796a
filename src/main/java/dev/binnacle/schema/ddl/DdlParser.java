package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads scripts of DDL, in time linear in their length. Never fails: what is broken is told, and
 * the rest is read.
 */
public final class DdlParser {
    private final String text;
    private final ScriptSyntax syntax;
    private final Problems problems;
    private final List<Ddl> statements = new ArrayList<>();

    private DdlParser(String text, ScriptSyntax syntax, Lines lines) {
        this.text = text;
        this.syntax = syntax;
        this.problems = new Problems(lines);
    }

    public static DdlScript parse(String text, ScriptSyntax syntax) {
        Lines lines = new Lines(text);
        DdlParser parser = new DdlParser(text, syntax, lines);
        Script.of(text, syntax).statements().forEach(parser::statement);
        return new DdlScript(text, parser.statements, parser.problems.all(), lines);
    }

    private void statement(ScriptStatement statement) {
        if (statement.meta()) {
            statements.add(new SessionStatement.Meta(new Span(statement.start(), statement.end())));
            return;
        }
        Cursor cursor = new Cursor(text, statement.start(), statement.end(), syntax);
        try {
            StatementParser parser = new StatementParser(cursor, problems);
            statements.add(parser.statement());
            while (parser.schemaElements()) {
                statements.add(parser.statement());
            }
            if (!parser.restIsFree() && !cursor.atEnd()) {
                throw cursor.failure("the end of the statement");
            }
        } catch (SyntaxFailure failure) {
            problems.add(failure);
        }
    }
}
