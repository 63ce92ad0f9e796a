package dev.binnacle.server.h2;

import org.h2.value.Value;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups rows by all that is not aggregated. */
final class Gathering {
    private final Branch branch;
    private final ValueText texts;
    private final Map<List<@Nullable Object>, Group> groups = new LinkedHashMap<>();

    private record Group(@Nullable Object[] first, @Nullable Aggregation[] aggregates) {}

    Gathering(Branch branch, ValueText texts) {
        this.branch = branch;
        this.texts = texts;
    }

    void add(@Nullable Object[] cells) {
        List<@Nullable Object> terms = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Branch.Shown shown = branch.shown.get(i);
            if (shown.aggregate() == null) {
                terms.add(term(shown.type(), cells[i]));
            }
        }
        Group group = groups.computeIfAbsent(terms, t -> new Group(cells, aggregates()));
        for (int i = 0; i < cells.length; i++) {
            Aggregation aggregate = group.aggregates()[i];
            if (aggregate != null) {
                aggregate.add(value(cells[i]));
            }
        }
    }

    private static Value value(@Nullable Object cell) {
        return switch (cell) {
            case null -> ValueNull.INSTANCE;
            case Value value -> value;
            default -> ValueInteger.get(1);
        };
    }

    private @Nullable Object term(@Nullable ColumnType type, @Nullable Object cell) {
        if (!(cell instanceof Value value) || type == null) {
            return cell;
        }
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        return type.kind() == Kind.NUMERIC
                ? value.getBigDecimal().stripTrailingZeros()
                : texts.text(type, value);
    }

    private @Nullable Aggregation[] aggregates() {
        @Nullable Aggregation[] aggregates = new @Nullable Aggregation[branch.shown.size()];
        for (int i = 0; i < aggregates.length; i++) {
            Branch.Shown shown = branch.shown.get(i);
            if (shown.aggregate() != null) {
                ColumnType type = shown.type() == null ? ColumnType.of(Kind.JSON) : shown.type();
                aggregates[i] = new Aggregation(shown.aggregate(), type);
            }
        }
        return aggregates;
    }

    List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Group group : groups.values()) {
            @Nullable Object[] row = Arrays.copyOf(group.first(), group.first().length);
            for (int i = 0; i < row.length; i++) {
                Aggregation aggregate = group.aggregates()[i];
                if (aggregate != null) {
                    row[i] = finished(branch.shown.get(i), aggregate.value());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Value finished(Branch.Shown shown, Value value) {
        ColumnType cast = shown.aggregateCast();
        if (cast == null) {
            return value;
        }
        ColumnType type = shown.type() == null ? ColumnType.of(Kind.JSON) : shown.type();
        ColumnType result = Aggregation.result(Objects.requireNonNull(shown.aggregate()), type);
        return Cast.of(result, value, cast, texts);
    }

    /** The one row of aggregates over nothing. */
    @Nullable Object[] empty() {
        @Nullable Object[] row = new @Nullable Object[branch.shown.size()];
        for (int i = 0; i < row.length; i++) {
            Branch.Shown shown = branch.shown.get(i);
            boolean counts =
                    shown.aggregate() == dev.binnacle.server.request.SelectItem.Aggregate.COUNT
                            || shown.aggregate() == null && counted(i);
            Value value = counts ? org.h2.value.ValueBigint.get(0) : (Value) ValueNull.INSTANCE;
            ColumnType cast = shown.aggregateCast();
            row[i] =
                    cast == null || value == ValueNull.INSTANCE
                            ? value
                            : Cast.of(ColumnType.of(Kind.BIGINT), value, cast, texts);
        }
        return row;
    }

    private boolean counted(int column) {
        return branch.plan.outputs().get(column).aggregate()
                == dev.binnacle.server.request.SelectItem.Aggregate.COUNT;
    }
}
