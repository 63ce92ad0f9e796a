package dev.binnacle.schema.lint;

/** Looks at a comment that silences a rule, after every other rule has spoken. */
public non-sealed interface IgnoreRule extends Rule {
    void check(Ignore ignore, Reports reports);
}
