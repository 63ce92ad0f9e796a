package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of foreign keys. */
public final class ForeignKeyNames extends NamingRule {
    public ForeignKeyNames() {
        super(Subject.Kind.CONSTRAINT, "naming-foreign-key", "foreign keys", "NM105");
    }

    @Override
    String key() {
        return "foreign-key";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return tables(catalog)
                .flatMap(table -> table.foreignKeys().stream().map(key -> part(table, key.name())));
    }
}
