package dev.binnacle.data.browse;

import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Conditions that name rows and places. */
public final class Conditions {
    private Conditions() {}

    /** The row with this key. Key columns are never NULL, so plain equality can use the index. */
    public static Condition key(List<Column> columns, List<Value> key) {
        List<Condition> parts =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> equal(columns.get(at), key.get(at)))
                        .toList();
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    /** The rows with any of these keys. */
    public static Condition keys(List<Column> columns, List<List<Value>> keys) {
        if (columns.size() == 1) {
            return new Condition.In(columns.getFirst(), keys.stream().map(List::getFirst).toList());
        }
        return new Condition.Any(keys.stream().map(key -> key(columns, key)).toList());
    }

    private static Condition equal(Column column, Value value) {
        return new Condition.Compare(column, Condition.Operator.EQUAL, value);
    }

    static @Nullable Condition both(@Nullable Condition one, @Nullable Condition other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Condition.All(List.of(one, other));
    }

    /** Rows at this value of one sort column or after it, NULLs where the order puts them. */
    static Condition from(SortKey order, Value value) {
        Condition compare =
                new Condition.Compare(
                        order.column(),
                        order.descending()
                                ? Condition.Operator.LESS_OR_EQUAL
                                : Condition.Operator.GREATER_OR_EQUAL,
                        value);
        boolean nullsFollow = order.column().nullable() && !order.descending();
        return nullsFollow
                ? new Condition.Any(List.of(compare, new Condition.IsNull(order.column())))
                : compare;
    }

    static List<SortKey> reversed(List<SortKey> order) {
        return order.stream().map(SortKey::reversed).toList();
    }

    static <T> List<T> joined(T first, List<T> rest) {
        return Stream.concat(Stream.of(first), new ArrayList<>(rest).stream()).toList();
    }
}
