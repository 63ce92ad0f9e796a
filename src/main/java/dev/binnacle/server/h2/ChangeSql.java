package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.h2.policy.RowDoor.Rule;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the statement of a change.
 *
 * @param columns that are written; empty = the first one takes its default
 * @param rows per row a value per column, null for the default
 */
record ChangeSql(
        TableName table, Scope scope, List<Target> columns, List<List<@Nullable Value>> rows) {

    void insert(SqlBuilder out) {
        out.sql("INSERT INTO ").name(table).sql(" (");
        List<String> names = columns.stream().map(Target::name).toList();
        out.each(
                names.isEmpty() ? List.of(scope.types().keySet().iterator().next()) : names,
                ", ",
                out::name);
        out.sql(") VALUES ");
        out.each(
                rows,
                ", ",
                row -> {
                    out.sql("(");
                    out.each(row, ", ", value -> value(out, value));
                    out.sql(row.isEmpty() ? "DEFAULT)" : ")");
                });
    }

    private static void value(SqlBuilder out, @Nullable Value value) {
        if (value == null) {
            out.sql("DEFAULT");
        } else {
            out.bind(value);
        }
    }

    /** Rows as a table that others can be joined with. */
    private void source(SqlBuilder out) {
        out.sql("(VALUES ");
        out.each(
                rows,
                ", ",
                row -> {
                    out.sql("(");
                    for (int i = 0; i < columns.size(); i++) {
                        Value value = row.get(i);
                        out.sql(i > 0 ? ", " : "");
                        if (value == null) {
                            out.sql(String.valueOf(columns.get(i).defaultSql()));
                        } else {
                            ColumnType type = scope.type(columns.get(i).name());
                            out.sql("CAST(").bind(value).sql(" AS " + type.sql() + ")");
                        }
                    }
                    out.sql(")");
                });
        out.sql(") AS s (").each(columns, ", ", each -> out.name(each.name())).sql(")");
    }

    /**
     * @param key of a row that is there
     * @param given columns that are not just the default
     * @param changes whether a row that is there takes them
     */
    void merge(SqlBuilder out, List<String> key, List<Target> given, boolean changes) {
        out.sql("MERGE INTO ").name(table).sql(" AS t USING ");
        source(out);
        out.sql(" ON ");
        same(out, key);
        if (changes) {
            out.sql(" WHEN MATCHED THEN UPDATE SET ");
            out.each(given, ", ", each -> out.name(each.name()).sql(" = s.").name(each.name()));
        }
        out.sql(" WHEN NOT MATCHED THEN INSERT (");
        out.each(columns, ", ", each -> out.name(each.name()));
        boolean identity =
                columns.subList(given.size(), columns.size()).stream()
                        .anyMatch(each -> Defaults.isIdentity(each.defaultSql()));
        out.sql(identity ? ") OVERRIDING SYSTEM VALUE" : ")");
        out.sql(" VALUES (");
        out.each(columns, ", ", each -> out.sql("s.").name(each.name()));
        out.sql(")");
    }

    /** The rows that are there already, from the table itself. */
    void there(SqlBuilder out, List<String> key) {
        String alias = scope.alias();
        out.name(table).sql(" AS ").name(alias).sql(" WHERE EXISTS (SELECT 1 FROM ");
        source(out);
        out.sql(" WHERE ");
        out.each(
                key,
                " AND ",
                each -> {
                    scope.column(out, each);
                    out.sql(" = s.").name(each);
                });
        out.sql(")");
    }

    private static void same(SqlBuilder out, List<String> key) {
        out.each(key, " AND ", each -> out.sql("t.").name(each).sql(" = s.").name(each));
    }

    /** The new rows with what is left out of them, under the table's name. */
    SqlBuilder proposed(Map<String, Attribute> all) {
        var out = new SqlBuilder().sql("(VALUES ");
        List<String> names = columns.stream().map(Target::name).toList();
        out.each(
                rows,
                ", ",
                row -> {
                    String before = "(";
                    for (var column : scope.types().entrySet()) {
                        int place = names.indexOf(column.getKey());
                        out.sql(before).sql("CAST(");
                        Value value = place < 0 ? null : row.get(place);
                        if (value == null) {
                            out.sql(otherwise(all.get(column.getKey())));
                        } else {
                            out.bind(value);
                        }
                        out.sql(" AS " + column.getValue().sql() + ")");
                        before = ", ";
                    }
                    out.sql(")");
                });
        out.sql(") AS ").name(scope.alias()).sql(" (");
        return out.each(List.copyOf(scope.types().keySet()), ", ", out::name).sql(")");
    }

    /** What a column holds that is not written; nobody knows before what counts up. */
    private static String otherwise(@Nullable Attribute column) {
        String sql = column == null ? null : column.defaultSql();
        return sql == null || Defaults.countsUp(sql) ? "NULL" : sql;
    }

    /** The rows that an update hits, as they would be afterwards, under the table's name. */
    SqlBuilder proposed(List<Where> where, List<Rule> rules) {
        var out = new SqlBuilder().sql("(SELECT ");
        List<String> names = columns.stream().map(Target::name).toList();
        List<@Nullable Value> row = rows.getFirst();
        out.each(
                List.copyOf(scope.types().keySet()),
                ", ",
                name -> {
                    int place = names.indexOf(name);
                    Value value = place < 0 ? null : row.get(place);
                    if (value == null) {
                        scope.column(out, name);
                    } else {
                        out.sql("CAST(").bind(value).sql(" AS " + scope.type(name).sql() + ")");
                        out.sql(" AS ").name(name);
                    }
                });
        out.sql(" FROM ").name(table).sql(" AS ").name(scope.alias());
        where(out, where, rules);
        return out.sql(") AS ").name(scope.alias());
    }

    /**
     * @param rules that a row must meet beside what is asked
     */
    void update(SqlBuilder out, List<Where> where, List<Rule> rules) {
        out.sql("UPDATE ").name(table).sql(" AS ").name(scope.alias()).sql(" SET ");
        List<@Nullable Value> row = rows.getFirst();
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i > 0 ? ", " : "").name(columns.get(i).name()).sql(" = ");
            value(out, row.get(i));
        }
        where(out, where, rules);
    }

    /**
     * @param rules that a row must meet beside what is asked
     */
    void delete(SqlBuilder out, List<Where> where, List<Rule> rules) {
        out.sql("DELETE FROM ").name(table).sql(" AS ").name(scope.alias());
        where(out, where, rules);
    }

    /**
     * H2 takes conditions in the order it likes. Where one of them could tell of a row by failing
     * or by its time, no row is held to it that the rules do not open.
     */
    void where(SqlBuilder out, List<Where> where, List<Rule> rules) {
        boolean inTurn = !rules.isEmpty() && where.stream().anyMatch(ConditionSql::tells);
        if (!rules.isEmpty()) {
            out.sql(inTurn ? " WHERE CASE WHEN " : " WHERE ");
            RowDoor.all(out, rules);
        }
        if (!where.isEmpty()) {
            out.sql(inTurn ? " THEN " : rules.isEmpty() ? " WHERE " : " AND ");
            out.each(
                    where,
                    " AND ",
                    each ->
                            ConditionSql.where(
                                    out, scope, each, (inner, embedded) -> inner.sql("TRUE")));
        }
        out.sql(inTurn ? " ELSE FALSE END" : "");
    }

    /** The rows with their values by column; those that take the default are left out. */
    List<Map<String, Value>> byColumn() {
        List<Map<String, Value>> all = new ArrayList<>();
        for (List<@Nullable Value> row : rows) {
            Map<String, Value> values = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Value value = row.get(i);
                if (value != null) {
                    values.put(columns.get(i).name(), value);
                }
            }
            all.add(values);
        }
        return all;
    }

    /** Without the rows whose key came before. */
    ChangeSql once(List<String> key, boolean refuse) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (key.contains(columns.get(i).name())) {
                places.add(i);
            }
        }
        Set<List<String>> seen = new LinkedHashSet<>();
        List<List<@Nullable Value>> kept = new ArrayList<>();
        for (List<@Nullable Value> row : rows) {
            List<String> values =
                    places.stream().map(place -> String.valueOf(row.get(place))).toList();
            if (seen.add(values) || places.size() < key.size() || values.contains("NULL")) {
                kept.add(row);
            } else if (refuse) {
                throw Refusal.of(
                        "21000",
                        "ON CONFLICT DO UPDATE command cannot affect row a second time",
                        null,
                        "Ensure that no rows proposed for insertion within the same command have"
                                + " duplicate constrained values.");
            }
        }
        return new ChangeSql(table, scope, columns, kept);
    }
}
