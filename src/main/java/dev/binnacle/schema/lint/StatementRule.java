package dev.binnacle.schema.lint;

/** Looks at one statement of a script, with what stands before it. */
public non-sealed interface StatementRule extends Rule {
    void check(LintedStatement statement, Reports reports);
}
