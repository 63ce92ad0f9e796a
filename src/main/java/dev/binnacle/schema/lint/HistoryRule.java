package dev.binnacle.schema.lint;

/** Looks at the migration files of a folder as a whole. */
public non-sealed interface HistoryRule extends Rule {
    void check(History history, Reports reports);
}
