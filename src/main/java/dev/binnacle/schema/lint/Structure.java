package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Index;
import dev.binnacle.database.Table;

import java.util.List;
import java.util.regex.Pattern;

/** A structure to look at, and what is known of its rows. */
public record Structure(
        Catalog catalog, LintDialect dialect, LiveFacts facts, LintSettings settings) {
    private static final Pattern SORT = Pattern.compile("( ASC| DESC)?( NULLS (FIRST|LAST))?$");

    /** Tables with rows of their own design: no views, no partitions, nothing foreign. */
    public List<Table> tables() {
        return catalog.tables().stream()
                .filter(table ->
                        table.kind() == Table.Kind.TABLE
                                || table.kind() == Table.Kind.PARTITIONED_TABLE)
                .toList();
    }

    public List<Table> views() {
        return catalog.tables().stream().filter(table -> table.kind().view()).toList();
    }

    /** The keys of an index without their sort words: names of columns, or expressions. */
    public static List<String> keys(Index index) {
        return index.keys().stream().map(key -> SORT.matcher(key).replaceFirst("")).toList();
    }
}
