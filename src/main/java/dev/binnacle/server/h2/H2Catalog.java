package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;

import org.h2.command.query.Query;
import org.h2.engine.SessionLocal;
import org.h2.expression.Expression;
import org.h2.expression.ExpressionColumn;
import org.h2.jdbc.JdbcConnection;
import org.h2.schema.Schema;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.table.QueryExpressionTable;
import org.h2.table.Table;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What H2 knows of its tables and its information schema does not tell. */
final class H2Catalog {
    private static final int DEEPEST = 32;
    private final Map<TableName, Map<String, Origin>> views = new LinkedHashMap<>();
    private final Map<TableName, Map<String, String>> sequences = new HashMap<>();
    private final Map<TableName, Set<String>> generated = new HashMap<>();
    private final Set<TableName> triggered = new HashSet<>();

    /** A column of a table. */
    record Origin(TableName table, String column) {}

    private H2Catalog() {}

    /** Nothing is known of a database that runs elsewhere. */
    static H2Catalog read(Connection connection) throws SQLException {
        var catalog = new H2Catalog();
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            for (Schema schema : session.getDatabase().getAllSchemas()) {
                schema.getAllTablesAndViews(session).forEach(catalog::table);
            }
        }
        return catalog;
    }

    /** Where the columns of views come from, by view and column. */
    Map<TableName, Map<String, Origin>> views() {
        return views;
    }

    /** Columns that nobody may write, by table. */
    Map<TableName, Set<String>> generated() {
        return generated;
    }

    /** What gives the next value of a column that counts up, in SQL; null = nothing does. */
    @Nullable String next(TableName table, String column) {
        return sequences.getOrDefault(table, Map.of()).get(column);
    }

    /** Whether triggers are told of what is written to a view. */
    boolean isTriggered(TableName view) {
        return triggered.contains(view);
    }

    private void table(Table table) {
        TableName name = name(table);
        if (table.fireRow()) {
            triggered.add(name);
        }
        for (Column column : table.getColumns()) {
            if (column.isGeneratedAlways()) {
                generated.computeIfAbsent(name, n -> new HashSet<>()).add(column.getName());
            }
            Sequence sequence = column.getSequence();
            if (sequence != null) {
                sequences
                        .computeIfAbsent(name, n -> new HashMap<>())
                        .put(
                                column.getName(),
                                "NEXT VALUE FOR " + sequence.getSQL(Sequence.DEFAULT_SQL_FLAGS));
            }
            Column origin = table instanceof QueryExpressionTable ? origin(column) : null;
            if (origin != null) {
                views.computeIfAbsent(name, n -> new LinkedHashMap<>())
                        .put(
                                column.getName(),
                                new Origin(name(origin.getTable()), origin.getName()));
            }
        }
    }

    private static TableName name(Table table) {
        return new TableName(table.getSchema().getName(), table.getName());
    }

    /** Through views and queries down to a table's own; null = it is computed. */
    private static @Nullable Column origin(Column shown) {
        Column column = shown;
        for (int depth = 0;
                depth < DEEPEST && column.getTable() instanceof QueryExpressionTable table;
                depth++) {
            Query query = table.getQuery();
            List<Expression> expressions = query == null ? List.of() : query.getExpressions();
            int place = column.getColumnId();
            if (place >= expressions.size()
                    || !(expressions.get(place).getNonAliasExpression()
                            instanceof ExpressionColumn below)
                    || below.getColumn() == null
                    || below.getColumn().getTable() == null) {
                return null;
            }
            column = below.getColumn();
        }
        return column.getTable() instanceof QueryExpressionTable ? null : column;
    }
}
