package dev.binnacle.database;

import dev.binnacle.database.StandardDialect.Cut;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one select. A page beyond a place becomes one branch per stretch of the order where a
 * single condition would make the database read everything before it.
 */
final class SelectSql {
    private final SqlText sql;
    private final ConditionSql conditions;
    private final Statement.Select select;
    private final List<Optional<Cut>> cuts;

    SelectSql(SqlText sql, ConditionSql conditions, Statement.Select select) {
        this.sql = sql;
        this.conditions = conditions;
        this.select = select;
        boolean cutting = select.cutAt() > 0 && !sql.literals();
        this.cuts =
                select.columns().stream()
                        .map(column -> cutting ? cut(column) : Optional.<Cut>empty())
                        .toList();
    }

    void add() {
        List<Condition> filter = new ArrayList<>();
        Condition.Beyond place = split(select.where(), filter);
        List<Keyset.Segment> stretches = place == null ? List.of() : stretches(place);
        if (stretches.size() < 2) {
            branch(() -> where(select.where()), select.limit(), select.offset());
        } else {
            union(filter, stretches);
        }
        describe();
    }

    /** Takes the condition apart into the place, if there is just one, and the rest. */
    private static Condition.@Nullable Beyond split(
            @Nullable Condition where, List<Condition> filter) {
        List<Condition> parts =
                switch (where) {
                    case null -> List.of();
                    case Condition.All all -> all.parts();
                    default -> List.of(where);
                };
        Condition.Beyond place = null;
        for (Condition part : parts) {
            if (place == null && part instanceof Condition.Beyond beyond) {
                place = beyond;
            } else {
                filter.add(part);
            }
        }
        return place;
    }

    /** The stretches to read one after the other; none when one condition serves as well. */
    private List<Keyset.Segment> stretches(Condition.Beyond place) {
        Keyset keyset = Keyset.of(place);
        boolean rows = sql.dialect().comparesRows() && keyset.uniform();
        return rows || select.limit() == 0 || !keyset.keys().equals(select.order())
                ? List.of()
                : keyset.segments();
    }

    private void union(List<Condition> filter, List<Keyset.Segment> stretches) {
        sql.join(
                stretches,
                " union all ",
                stretch -> {
                    sql.add("(");
                    branch(() -> stretch(filter, stretch), select.limit() + select.offset(), 0);
                    sql.add(")");
                });
        page(select.limit(), select.offset());
    }

    private void stretch(List<Condition> filter, Keyset.Segment stretch) {
        sql.add(" where ");
        for (Condition part : filter) {
            conditions.add(part);
            sql.add(" and ");
        }
        conditions.segment(stretch);
    }

    private void branch(Runnable where, long limit, long offset) {
        sql.add("select ");
        columns();
        sql.add(" from ").table(select.table());
        where.run();
        if (!select.order().isEmpty()) {
            sql.add(" order by ").join(select.order(), ", ", this::order);
        }
        page(limit, offset);
    }

    private void columns() {
        if (select.columns().isEmpty()) {
            sql.add("*");
            return;
        }
        for (int i = 0; i < cuts.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            Column column = select.columns().get(i);
            Optional<Cut> cut = cuts.get(i);
            if (cut.isPresent()) {
                sql.add(cut.get().value()).add(" as ").column(column);
            } else {
                sql.column(column);
            }
        }
        cuts.stream().flatMap(Optional::stream).forEach(cut -> sql.add(", " + cut.length()));
    }

    private void order(SortKey key) {
        // with its table, or the name would mean the result's cut column
        String name =
                sql.dialect().quote(select.table().name())
                        + "."
                        + sql.dialect().quote(key.column().name());
        sql.add(sql.dialect().orderedAsText(key.column()) ? sql.dialect().asText(name) : name);
        sql.add(key.descending() ? " desc" : "").add(sql.dialect().nullOrder(key));
    }

    private void where(@Nullable Condition condition) {
        if (condition != null) {
            sql.add(" where ");
            conditions.add(condition);
        }
    }

    private void page(long limit, long offset) {
        if (offset > 0) {
            sql.add(" offset " + offset + " rows");
        }
        if (limit > 0) {
            sql.add(" fetch first " + limit + " rows only");
        }
    }

    private void describe() {
        int length = select.columns().size();
        for (int i = 0; i < cuts.size(); i++) {
            boolean cut = cuts.get(i).isPresent();
            length += cut ? 1 : 0;
            sql.cell(new Sql.Cell(select.columns().get(i), cut ? length : 0));
        }
    }

    private Optional<Cut> cut(Column column) {
        if (select.whole().contains(column)) {
            return Optional.empty();
        }
        return sql.dialect().cut(column, sql.dialect().quote(column.name()), select.cutAt());
    }
}
