package dev.binnacle.schema.lint;

/**
 * One thing that may be wrong. Each rule is one class of {@code schema.lint.rule}, without state.
 */
public sealed interface Rule
        permits CatalogRule, ChangeRule, HistoryRule, IgnoreRule, ScriptRule, StatementRule {
    About about();
}
