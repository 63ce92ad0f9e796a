package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Change;
import dev.binnacle.schema.lint.ChangeRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that were kept apart and are no more. */
public final class UniquenessLost implements ChangeRule {
    @Override
    public About about() {
        return About.of(
                "uniqueness-lost",
                RuleGroup.DATA,
                Severity.WARNING,
                "Columns were unique and are no more.",
                "Duplicates come in unseen, and the key cannot come back before they are mended."
                        + " ON CONFLICT on these columns fails at once.");
    }

    @Override
    public void check(Change change, Reports reports) {
        for (Change.Pair pair : change.kept()) {
            Set<Set<String>> after = unique(pair.after());
            for (Set<String> columns : unique(pair.before())) {
                boolean stay =
                        columns.stream().allMatch(name -> pair.after().column(name).isPresent());
                boolean held = after.stream().anyMatch(columns::containsAll);
                if (stay && !held) {
                    reports.add(
                            Subject.table(pair.name()),
                            "(%s) was unique and is no more."
                                    .formatted(String.join(", ", new TreeSet<>(columns))));
                }
            }
        }
    }

    private static Set<Set<String>> unique(Table table) {
        Stream<Set<String>> keys = table.keys().stream().map(key -> Set.copyOf(key.columns()));
        Stream<Set<String>> indexes =
                table.indexes().stream()
                        .filter(index -> index.unique() && index.predicate() == null)
                        .filter(index ->
                                Structure.keys(index).stream()
                                        .allMatch(name -> table.column(name).isPresent()))
                        .map(index -> Set.copyOf(Structure.keys(index)));
        return Stream.concat(keys, indexes).collect(Collectors.toSet());
    }
}
