package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Writes statements. */
final class StatementSql {
    private final SqlText sql;
    private final ConditionSql conditions;

    StatementSql(SqlText sql) {
        this.sql = sql;
        this.conditions = new ConditionSql(sql);
    }

    void add(Statement statement) {
        switch (statement) {
            case Statement.Select select -> new SelectSql(sql, conditions, select).add();
            case Statement.Count count -> {
                sql.add("select count(*) from ").table(count.table());
                where(count.where());
            }
            case Statement.Insert insert -> insert(insert);
            case Statement.Update update -> update(update);
            case Statement.Delete delete -> {
                sql.add("delete from ").table(delete.table());
                where(delete.where());
            }
        }
    }

    private void where(@Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        sql.line().add("where ");
        List<Condition> parts = sql.literals() ? parts(condition) : List.of(condition);
        sql.join(parts, "\n  and ", conditions::add);
    }

    /** What must hold all together, for people a line each. */
    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all && !all.parts().isEmpty()
                ? all.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(condition);
    }

    private void insert(Statement.Insert insert) {
        sql.add("insert into ").table(insert.table());
        if (insert.values().isEmpty()) {
            sql.add(" default values");
            return;
        }
        List<Map.Entry<Column, Value>> values = List.copyOf(insert.values().entrySet());
        sql.add(" (").join(values, ", ", entry -> sql.column(entry.getKey())).add(")");
        boolean identity =
                values.stream()
                        .anyMatch(entry ->
                                entry.getKey().generated() == Column.Generated.IDENTITY_ALWAYS);
        sql.add(identity ? " overriding system value values (" : " values (");
        sql.join(values, ", ", entry -> sql.value(entry.getKey(), entry.getValue())).add(")");
    }

    private void update(Statement.Update update) {
        sql.add("update ").table(update.table()).line().add("set ");
        sql.join(
                List.copyOf(update.values().entrySet()),
                sql.literals() ? ",\n    " : ", ",
                entry ->
                        sql.column(entry.getKey())
                                .add(" = ")
                                .value(entry.getKey(), entry.getValue()));
        where(update.where());
    }
}
