package dev.binnacle.schema.lint;

/** Looks at what a migration turns into what. */
public non-sealed interface ChangeRule extends Rule {
    void check(Change change, Reports reports);
}
