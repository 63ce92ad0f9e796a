package dev.binnacle.schema.lint;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Questions about rows that read a bounded number of them, in SQL that every database reads. Each
 * answers with two numbers: how many rows were found (0 = none), and whether all rows were read.
 */
final class RowQuestions {
    private static final int MOST = 500_000;

    private final Dialect dialect;

    RowQuestions(Dialect dialect) {
        this.dialect = dialect;
    }

    String rows(TableName table) {
        return "select count(*), 1 from (select 1 from %s limit 1) some_rows"
                .formatted(dialect.quote(table));
    }

    String nulls(TableName table, List<String> columns) {
        String missing =
                columns.stream()
                        .map(column -> dialect.quote(column) + " is null")
                        .collect(Collectors.joining(" or "));
        return "select count(case when %s then 1 end), case when count(*) <= %d then 1 else 0 end from (select %s from %s limit %d) some_rows"
                .formatted(missing, MOST, names(columns), dialect.quote(table), MOST + 1);
    }

    /** Rows with NULL in one of the columns are like no other. */
    String duplicates(TableName table, List<String> columns) {
        String there =
                columns.stream()
                        .map(column -> dialect.quote(column) + " is not null")
                        .collect(Collectors.joining(" and "));
        String names = names(columns);
        String some =
                "(select %s from %s limit %d) some_rows"
                        .formatted(names, dialect.quote(table), MOST + 1);
        return "select (select count(*) from (select 1 from %s where %s group by %s having count(*) > 1 limit 1) twice), (select case when count(*) <= %d then 1 else 0 end from %s)"
                .formatted(some, there, names, MOST, some);
    }

    private String names(List<String> columns) {
        return columns.stream().map(dialect::quote).collect(Collectors.joining(", "));
    }
}
