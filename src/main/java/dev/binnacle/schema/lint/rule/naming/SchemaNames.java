package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of schemas. */
public final class SchemaNames extends NamingRule {
    public SchemaNames() {
        super(Subject.Kind.SCHEMA, "naming-schema", "schemas", "NM101");
    }

    @Override
    String key() {
        return "schema";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return catalog.schemas().stream()
                .map(schema -> Subject.of(Subject.Kind.SCHEMA, schema.name(), schema.name()));
    }
}
