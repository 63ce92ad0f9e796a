package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.ExtensionFacts;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** An extension that the server has a newer version of. */
public final class OldExtension implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "old-extension",
                        RuleGroup.SECURITY,
                        Severity.NOTE,
                        "An extension is older than the one the server has.",
                        "ALTER EXTENSION … UPDATE brings its fixes in; read its notes first.")
                .alias("0022");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (ExtensionFacts extension : structure.facts().extensions()) {
            if (!extension.available().isEmpty()
                    && !extension.available().equals(extension.installed())) {
                reports.add(
                        Subject.of(Subject.Kind.EXTENSION, extension.schema(), extension.name()),
                        "%s is installed, %s is there."
                                .formatted(extension.installed(), extension.available()));
            }
        }
    }
}
