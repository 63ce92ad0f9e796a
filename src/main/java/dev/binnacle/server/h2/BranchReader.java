package dev.binnacle.server.h2;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueDouble;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueReal;
import org.h2.value.ValueVarchar;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the statements of a read, one per resource, and puts children into their parents' rows. */
final class BranchReader {
    private final RoleConnections.Lease lease;
    private final ValueText texts;
    private final RowText rowText;

    BranchReader(RoleConnections.Lease lease, ValueText texts) {
        this.lease = lease;
        this.texts = texts;
        this.rowText = new RowText(texts);
    }

    /** The root's rows: a value, JSON or null per shown column. */
    List<@Nullable Object[]> read(Branch root) throws SQLException {
        return rows(root, List.of()).of(List.of());
    }

    /** Rows by the key that leads to them. */
    private final class Found {
        private final Branch branch;
        private final Map<List<Object>, List<@Nullable Object[]>> byKey = new HashMap<>();

        Found(Branch branch) {
            this.branch = branch;
        }

        List<@Nullable Object[]> of(List<Object> key) {
            List<@Nullable Object[]> rows = byKey.get(key);
            boolean one = rows == null && branch.gathered | branch.grouped;
            if (one && BranchSql.alwaysOne(branch.plan)) {
                rows = within(List.<@Nullable Object[]>of(new Gathering(branch, texts).empty()));
            }
            return rows == null ? List.of() : rows;
        }

        List<@Nullable Object[]> within(List<@Nullable Object[]> all) {
            long first = Math.min(branch.plan.range().offset(), all.size());
            Long limit = branch.plan.range().limit();
            long end = limit == null ? all.size() : Math.min(all.size(), first + limit);
            return all.subList((int) first, (int) end);
        }
    }

    private Found rows(Branch branch, List<List<Value>> keys) throws SQLException {
        var found = new Found(branch);
        if (branch.plan.depth() > 0 && keys.isEmpty()) {
            return found;
        }
        List<Value[]> raw = raw(branch, keys);
        Map<Branch, Found> children = new HashMap<>();
        for (Branch child : branch.children) {
            if (BranchWriter.isShown(child)) {
                children.put(child, rows(child, keys(raw, child.parentKey)));
            }
        }
        Map<List<Object>, Gathering> gathered = new LinkedHashMap<>();
        for (Value[] row : raw) {
            List<Object> key = key(row, branch.ownKey);
            if (key == null) {
                continue;
            }
            @Nullable Object[] cells = cells(branch, row, children);
            if (branch.gathered) {
                gathered.computeIfAbsent(key, k -> new Gathering(branch, texts)).add(cells);
            } else {
                found.byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(cells);
            }
        }
        gathered.forEach((key, each) -> found.byKey.put(key, found.within(each.rows())));
        return found;
    }

    /** What the statement gives, of each parent only what is asked for. */
    private List<Value[]> raw(Branch branch, List<List<Value>> keys) throws SQLException {
        PreparedStatement statement = lease.prepare(branch.sql.text());
        for (int i = 0; i < branch.values.size(); i++) {
            Object value = branch.values.get(i);
            statement.setObject(
                    i + 1, value instanceof Slot.Keys slot ? array(keys, slot.place()) : value);
        }
        List<Value[]> rows = new ArrayList<>();
        Map<List<Object>, long[]> seen = new HashMap<>();
        long first = branch.plan.range().offset();
        Long limit = branch.plan.range().limit();
        boolean cuts = branch.plan.depth() > 0 && !branch.gathered && (first > 0 || limit != null);
        try (ResultSet set = statement.executeQuery()) {
            JdbcResultSet inner = set.unwrap(JdbcResultSet.class);
            int width = set.getMetaData().getColumnCount();
            while (set.next()) {
                Value[] row = new Value[width];
                for (int i = 0; i < width; i++) {
                    row[i] = inner.getInternal(i + 1);
                }
                if (cuts) {
                    List<Object> key = key(row, branch.ownKey);
                    long place =
                            key == null ? -1 : seen.computeIfAbsent(key, k -> new long[1])[0]++;
                    if (place < first || limit != null && place >= first + limit) {
                        continue;
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static ValueArray array(List<List<Value>> keys, int place) {
        Set<Value> distinct = new LinkedHashSet<>();
        keys.forEach(key -> distinct.add(key.get(place)));
        Value[] values = distinct.toArray(Value[]::new);
        return Literal.array(values);
    }

    private static List<List<Value>> keys(List<Value[]> rows, List<Integer> places) {
        List<List<Value>> keys = new ArrayList<>();
        for (Value[] row : rows) {
            List<Value> key = new ArrayList<>(places.size());
            places.forEach(place -> key.add(row[place - 1]));
            if (!key.contains(ValueNull.INSTANCE)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Comparable between columns of different number types; null = some of it is null. */
    private static @Nullable List<Object> key(Value[] row, List<Integer> places) {
        List<Object> key = new ArrayList<>(places.size());
        for (int place : places) {
            Value value = row[place - 1];
            if (value == ValueNull.INSTANCE) {
                return null;
            }
            key.add(
                    switch (value.getValueType()) {
                        case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT ->
                                value.getLong();
                        case Value.NUMERIC -> number(value.getBigDecimal().stripTrailingZeros());
                        default -> value.getString();
                    });
        }
        return key;
    }

    private static Object number(java.math.BigDecimal number) {
        return number.scale() <= 0 && number.precision() < 18
                ? (Object) number.longValue()
                : number;
    }

    private @Nullable Object[] cells(Branch branch, Value[] row, Map<Branch, Found> children) {
        @Nullable Object[] cells = new @Nullable Object[branch.shown.size()];
        Map<Branch, List<@Nullable Object[]>> related = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            Branch.Shown shown = branch.shown.get(i);
            Branch.Source from = shown.from();
            if (from == null) {
                cells[i] = own(branch, i, row);
                continue;
            }
            Branch child = from.child();
            List<@Nullable Object[]> rows =
                    related.computeIfAbsent(
                            child,
                            c -> {
                                List<Object> key = key(row, c.parentKey);
                                Found found = children.get(c);
                                return found == null
                                        ? List.of()
                                        : found.of(key == null ? List.of("") : key);
                            });
            cells[i] = embedded(child, from.column(), rows);
        }
        return cells;
    }

    private @Nullable Object embedded(
            Branch child, @Nullable Integer column, List<@Nullable Object[]> rows) {
        if (column != null) {
            return child.many()
                    ? rowText.list(child, column, rows)
                    : rows.isEmpty() ? null : rows.getFirst()[column];
        }
        String json =
                child.many()
                        ? rowText.array(child.shown, rows)
                        : rows.isEmpty() ? null : rowText.object(child.shown, rows.getFirst());
        return json != null && child.normal ? JsonText.normal(json) : json;
    }

    private Value own(Branch branch, int i, Value[] row) {
        Branch.Output output = branch.outputs.get(i);
        Value value = row[output.at() - 1];
        if (output.countAt() > 0 && value != ValueNull.INSTANCE) {
            value = Aggregation.average(value.getBigDecimal(), row[output.countAt() - 1].getLong());
        }
        ColumnType type = output.type();
        if (value != ValueNull.INSTANCE && type.kind() == Kind.REAL) {
            value = ValueReal.get(value.getFloat());
        } else if (value != ValueNull.INSTANCE && type.kind() == Kind.DOUBLE) {
            value = ValueDouble.get(value.getDouble());
        }
        if (!output.path().isEmpty()) {
            String found = JsonPath.of(texts, type, value, output.path());
            type = JsonPath.type(output.path());
            value =
                    found == null
                            ? ValueNull.INSTANCE
                            : type.kind() == Kind.JSON
                                    ? ValueJson.fromJson(found)
                                    : ValueVarchar.get(found);
        }
        ColumnType cast = output.cast();
        if (cast != null) {
            value = Cast.of(type, value, cast, texts);
            type = cast;
        }
        ColumnType last = branch.shown.get(i).aggregateCast();
        return last == null || branch.gathered ? value : Cast.of(type, value, last, texts);
    }
}
