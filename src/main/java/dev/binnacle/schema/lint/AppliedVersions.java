package dev.binnacle.schema.lint;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The migrations that a database says it has run, in Flyway's own table. */
public final class AppliedVersions {
    private static final String HISTORY = "flyway_schema_history";

    private AppliedVersions() {}

    /** Empty where there is no such table. */
    public static Set<String> of(Database database, Catalog catalog) {
        return catalog.tables().stream()
                .filter(table -> table.name().name().equals(HISTORY))
                .findFirst()
                .map(table -> read(database, table))
                .orElse(Set.of());
    }

    private static Set<String> read(Database database, Table table) {
        Optional<Column> version = table.column("version");
        Optional<Column> success = table.column("success");
        if (version.isEmpty() || success.isEmpty()) {
            return Set.of();
        }
        var select =
                new Statement.Select(
                        table.name(),
                        List.of(version.get(), success.get()),
                        null,
                        List.of(),
                        0,
                        0,
                        0);
        List<Row> rows =
                database.with(
                        Progress.none(),
                        session -> SmallResult.of(session, database.dialect().render(select)));
        return rows.stream()
                .filter(row -> !row.get(0).isNull() && yes(row.get(1)))
                .map(row -> String.valueOf(row.get(0).text()))
                .collect(Collectors.toSet());
    }

    private static boolean yes(Value value) {
        String text = value.text();
        return "t".equals(text) || "true".equalsIgnoreCase(text);
    }
}
