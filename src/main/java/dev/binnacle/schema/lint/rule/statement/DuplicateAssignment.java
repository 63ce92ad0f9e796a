package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A column set twice in one UPDATE. */
public final class DuplicateAssignment implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-duplicate-column-assignments",
                RuleGroup.SCRIPT,
                Severity.ERROR,
                "UPDATE sets one column twice.",
                "The database refuses the statement.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RowStatement.Rows rows
                && rows.verb() == RowStatement.Verb.UPDATE) {
            for (String column : twice(statement.sql())) {
                reports.add(statement.place(), null, "%s is set twice.".formatted(column), null);
            }
        }
    }

    /** The names before an equals sign at the top level of SET. */
    private static List<String> twice(String sql) {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        var tokens = new Tokens(sql, ScriptSyntax.POSTGRESQL);
        boolean set = false;
        boolean expects = false;
        int depth = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is(sql, '(') ? 1 : token.is(sql, ')') ? -1 : 0;
            if (depth == 0 && set && (token.is(sql, "from") || token.is(sql, "where"))) {
                break;
            }
            boolean name =
                    token.type() == Token.Type.WORD || token.type() == Token.Type.QUOTED_NAME;
            if (expects && name) {
                String text = token.of(sql);
                String column = text.startsWith("\"") ? text : text.toLowerCase(Locale.ROOT);
                if (!seen.add(column)) {
                    twice.add(column);
                }
            }
            boolean starts = !set && depth == 0 && token.is(sql, "set");
            set = set || starts;
            expects = starts || set && depth == 0 && token.is(sql, ',');
        }
        return twice;
    }
}
