package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.SyntaxProblem;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedScript;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.ScriptRule;
import dev.binnacle.schema.lint.Severity;

/** Text that no database takes. */
public final class SyntaxError implements ScriptRule {
    @Override
    public About about() {
        return About.of(
                "syntax-error",
                RuleGroup.SCRIPT,
                Severity.ERROR,
                "A statement cannot be read.",
                "It is left out of every other rule. Look at the place that is named.");
    }

    @Override
    public void check(LintedScript script, Reports reports) {
        for (SyntaxProblem problem : script.script().problems()) {
            int length = Math.max(1, problem.found().length());
            reports.add(
                    script.place(
                            new Span(
                                    problem.offset(),
                                    Math.min(script.text().length(), problem.offset() + length))),
                    null,
                    "It cannot be read: %s.".formatted(problem.words()),
                    null);
        }
    }
}
