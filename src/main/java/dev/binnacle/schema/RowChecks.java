package dev.binnacle.schema;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions that tell which rows stand against a constraint, in SQL that every database reads. */
final class RowChecks {
    private final Dialect dialect;

    RowChecks(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Rows whose values in these columns another row has too; null equals nothing. */
    String duplicates(TableName table, List<String> columns) {
        String names = names(columns);
        return "(%s) in (select %s from %s group by %s having count(*) > 1)"
                .formatted(names, names, dialect.quote(table), names);
    }

    /** Rows with null in one of these columns. */
    String nulls(List<String> columns) {
        return columns.stream()
                .map(column -> dialect.quote(column) + " is null")
                .collect(Collectors.joining(" or "));
    }

    /** Rows that point at no row. */
    String orphans(TableName table, ForeignKeyDraft key) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.append(i == 0 ? "" : " and ")
                    .append("there.")
                    .append(dialect.quote(key.targetColumns().get(i)))
                    .append(" = ")
                    .append(dialect.quote(table))
                    .append('.')
                    .append(dialect.quote(key.columns().get(i)));
        }
        return "not (%s) and not exists (select 1 from %s there where %s)"
                .formatted(nulls(key.columns()), dialect.quote(key.target()), pairs);
    }

    /** Rows for which the condition is false; unknown passes. */
    String against(CheckDraft check) {
        return "not " + SqlFragment.condition(check.condition());
    }

    private String names(List<String> columns) {
        return columns.stream().map(dialect::quote).collect(Collectors.joining(", "));
    }
}
