package dev.binnacle.schema.lint;

/** Looks at a structure as it is. */
public non-sealed interface CatalogRule extends Rule {
    void check(Structure structure, Reports reports);
}
