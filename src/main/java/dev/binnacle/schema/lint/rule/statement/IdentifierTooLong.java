package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.nio.charset.StandardCharsets;

/** A name that the database cuts without a word. */
public final class IdentifierTooLong implements StatementRule {
    private static final int MOST = 63;

    @Override
    public About about() {
        return About.of(
                "identifier-too-long",
                RuleGroup.NAMING,
                Severity.WARNING,
                "A name is longer than 63 bytes.",
                "PostgreSQL cuts it and goes on, so that two long names may become one. Choose a"
                        + " shorter one.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RowStatement.Rows) {
            return;
        }
        String sql = statement.sql();
        int start = statement.ddl().at().start();
        var tokens = new Tokens(sql, ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            boolean quoted = token.type() == Token.Type.QUOTED_NAME;
            if (quoted || token.type() == Token.Type.WORD) {
                String text = token.of(sql);
                String name =
                        quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
                int bytes = name.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > MOST) {
                    reports.add(
                            statement.place(new Span(start + token.start(), start + token.end())),
                            null,
                            "%s has %d bytes and is cut.".formatted(name, bytes),
                            null);
                }
            }
        }
    }
}
