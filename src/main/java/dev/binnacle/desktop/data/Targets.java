package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filters as details of a target, so that tabs come back with them and others can ask for them. */
final class Targets {
    private static final String WHERE = "where";

    private Targets() {}

    /** The rows of a table whose column equals this value. */
    static Target filtered(String connection, TableName table, String column, String value) {
        return filtered(connection, table, Map.of(column, value));
    }

    static Target filtered(String connection, TableName table, Map<String, String> equal) {
        var details = new HashMap<String, String>();
        details.put("schema", table.schema());
        details.put("table", table.name());
        equal.forEach((column, value) -> details.put("=" + column, value));
        return new Target(Target.Kind.ROWS, connection, details);
    }

    /** The filter a target asks for, as far as the table still has its columns. */
    static Filter filter(Target target, Table table) {
        List<ColumnFilter> tests = new ArrayList<>();
        target.details()
                .forEach((key, value) -> {
                    if (key.startsWith("=")) {
                        table.column(key.substring(1))
                                .ifPresent(column ->
                                        tests.add(
                                                new ColumnFilter(
                                                        column,
                                                        ColumnFilter.Test.EQUAL,
                                                        List.of(value))));
                    }
                });
        return new Filter(tests, target.detail(WHERE));
    }

    /** The same target with the filter as it is now. Tests other than equality are not kept. */
    static Target with(Target target, Filter filter) {
        var equal = new HashMap<String, String>();
        for (ColumnFilter test : filter.columns()) {
            if (test.test() == ColumnFilter.Test.EQUAL) {
                equal.put(test.column().name(), test.values().getFirst());
            }
        }
        Target made = filtered(target.connection(), target.table(), equal);
        if (filter.written().isBlank()) {
            return made;
        }
        var details = new HashMap<>(made.details());
        details.put(WHERE, filter.written());
        return new Target(made.kind(), made.connection(), details);
    }
}
