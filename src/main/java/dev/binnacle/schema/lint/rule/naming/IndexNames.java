package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** Names of indexes, those of constraints left out. */
public final class IndexNames extends NamingRule {
    public IndexNames() {
        super(Subject.Kind.INDEX, "naming-index", "indexes", "NM104");
    }

    @Override
    String key() {
        return "index";
    }

    @Override
    Stream<Subject> named(Catalog catalog) {
        return tables(catalog)
                .flatMap(table ->
                        table.indexes().stream()
                                .filter(index -> !index.constraint())
                                .map(index -> part(table, index.name())));
    }
}
