package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.ExtensionFacts;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** Functions of an extension as part of an API. */
public final class ExtensionInExposedSchema implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "extension-in-exposed-schema",
                        RuleGroup.SECURITY,
                        Severity.NOTE,
                        "An extension lives in a schema that strangers reach.",
                        "Its functions become part of the API, and its names stand in the way of"
                            + " yours. Give it a schema of its own: ALTER EXTENSION … SET SCHEMA.")
                .alias("0014");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        if (Strangers.reach(structure).isEmpty() && Strangers.calls(structure).isEmpty()) {
            return;
        }
        for (ExtensionFacts extension : structure.facts().extensions()) {
            if (structure.settings().exposedSchemas().contains(extension.schema())) {
                reports.add(
                        Subject.of(Subject.Kind.EXTENSION, extension.schema(), extension.name()),
                        "It lives in the exposed schema %s.".formatted(extension.schema()));
            }
        }
    }
}
