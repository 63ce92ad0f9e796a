package dev.binnacle.schema.lint;

/** Looks at a script as a whole. */
public non-sealed interface ScriptRule extends Rule {
    void check(LintedScript script, Reports reports);
}
