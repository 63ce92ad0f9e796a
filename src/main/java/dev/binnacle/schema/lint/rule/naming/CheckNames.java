package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of checks. */
public final class CheckNames extends NamingRule {
    public CheckNames() {
        super(Subject.Kind.CONSTRAINT, "naming-check", "checks", "NM106");
    }

    @Override
    String key() {
        return "check";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return tables(catalog)
                .flatMap(table -> table.checks().stream().map(check -> part(table, check.name())));
    }
}
