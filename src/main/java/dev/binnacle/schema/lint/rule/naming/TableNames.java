package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of tables. */
public final class TableNames extends NamingRule {
    public TableNames() {
        super(Subject.Kind.TABLE, "naming-table", "tables", "NM102");
    }

    @Override
    String key() {
        return "table";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return tables(catalog).map(table -> Subject.table(table.name()));
    }
}
