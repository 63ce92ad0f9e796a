package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reference that the parent's deletes have to search for row by row. */
public final class ForeignKeyWithoutIndex implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "foreign-key-without-index",
                        RuleGroup.PERFORMANCE,
                        Severity.WARNING,
                        "No index starts with a foreign key's columns.",
                        "Each delete or key change in the parent reads the whole child, under lock,"
                                + " and joins have no way in. Index the columns.")
                .alias("0001")
                .costs(Cost.SIZE);
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (!served(table, key)) {
                    reports.add(
                            Subject.part(Subject.Kind.CONSTRAINT, table.name(), key.name()),
                            "No index starts with (%s), which points at %s."
                                    .formatted(String.join(", ", key.columns()), key.target()));
                }
            }
        }
    }

    private static boolean served(Table table, ForeignKey key) {
        Set<String> wanted = Set.copyOf(key.columns());
        Stream<List<String>> keys = table.keys().stream().map(Key::columns);
        Stream<List<String>> indexes =
                table.indexes().stream().filter(index -> whole(index, wanted)).map(Structure::keys);
        return Stream.concat(keys, indexes)
                .anyMatch(columns ->
                        columns.size() >= wanted.size()
                                && Set.copyOf(columns.subList(0, wanted.size())).equals(wanted));
    }

    /** A partial index serves where it leaves out only what points nowhere. */
    private static boolean whole(Index index, Set<String> wanted) {
        String predicate = index.predicate();
        return predicate == null
                || wanted.stream()
                        .anyMatch(name ->
                                predicate.matches(
                                        "\\(?\"?" + Pattern.quote(name) + "\"? IS NOT NULL\\)?"));
    }
}
