package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of columns. */
public final class ColumnNames extends NamingRule {
    public ColumnNames() {
        super(Subject.Kind.COLUMN, "naming-column", "columns", "NM103");
    }

    @Override
    String key() {
        return "column";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return tables(catalog)
                .flatMap(table -> table.columns().stream().map(one -> part(table, one.name())));
    }
}
