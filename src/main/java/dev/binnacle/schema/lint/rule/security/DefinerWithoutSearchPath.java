package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;

/** A function with its owner's rights that looks for names where the caller says. */
public final class DefinerWithoutSearchPath implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "definer-without-search-path",
                        RuleGroup.SECURITY,
                        Severity.WARNING,
                        "A SECURITY DEFINER function has no search_path of its own.",
                        "The caller's search_path decides which tables and operators it finds, so a"
                                + " caller can put his own in front and have them run with the"
                                + " owner's rights. Add SET search_path = ''.")
                .alias("0011");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Schema schema : structure.catalog().schemas()) {
            for (Routine routine : schema.routines()) {
                if (Definers.definer(routine) && !Definers.fixedPath(routine)) {
                    reports.add(
                            Definers.subject(routine),
                            "It runs as its owner and finds names by the caller's search_path.");
                }
            }
        }
    }
}
