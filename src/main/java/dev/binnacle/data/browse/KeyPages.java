package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pages reached by key: each asks for the rows beyond a place in a total order. */
final class KeyPages implements PageReader {
    private static final long UNKNOWN = -1;

    private final Reading reading;
    private final RowStatistics statistics;
    private final PageQuery query;
    private final @Nullable Condition where;
    private final List<SortKey> order;
    private final List<Column> columns;
    private final long started = System.nanoTime();

    KeyPages(
            Reading reading,
            RowStatistics statistics,
            PageQuery query,
            @Nullable Condition where,
            List<SortKey> order) {
        this.reading = reading;
        this.statistics = statistics;
        this.query = query;
        this.where = where;
        this.order = order;
        this.columns = query.table().columns();
    }

    @Override
    public Page first() {
        List<Row> rows = forward(where, query.size() + 1L);
        return page(rows, 1, false, false, rows.size() > query.size());
    }

    @Override
    public Page last() {
        List<Row> rows = backward(where, query.size() + 1L);
        boolean more = rows.size() > query.size();
        return page(kept(rows).reversed(), more ? UNKNOWN : 1, false, more, false);
    }

    @Override
    public Page next(Page from) {
        if (from.isEmpty()) {
            return first();
        }
        List<Row> rows = forward(beyond(place(from.rows().getLast()), true), query.size() + 1L);
        if (rows.isEmpty()) {
            return last();
        }
        long first = from.firstRow() < 0 ? UNKNOWN : from.firstRow() + from.rows().size();
        return page(rows, first, from.approximate(), true, rows.size() > query.size());
    }

    @Override
    public Page previous(Page from) {
        if (from.isEmpty()) {
            return first();
        }
        return backFrom(place(from.rows().getFirst()), from.firstRow(), from.approximate());
    }

    private Page backFrom(List<Value> place, long firstRow, boolean approximate) {
        List<Row> rows = backward(beyond(place, false), query.size() + 1L);
        if (rows.size() <= query.size()) {
            return first();
        }
        long first = firstRow < 0 ? UNKNOWN : Math.max(1, firstRow - query.size());
        return page(kept(rows).reversed(), first, approximate, true, true);
    }

    @Override
    public Page again(Page from) {
        if (from.isEmpty() || !from.hasPrevious()) {
            return first();
        }
        Page same = startingAt(place(from.rows().getFirst()), from.firstRow(), from.approximate());
        return same.isEmpty() ? last() : same;
    }

    Page at(List<Value> key) {
        Row row = find(key);
        if (row != null) {
            return startingAt(place(row), UNKNOWN, false);
        }
        return startingAt(placeOfKey(key), UNKNOWN, false);
    }

    Page after(List<Value> key) {
        Row row = find(key);
        List<Value> place = row == null ? placeOfKey(key) : place(row);
        List<Row> rows = forward(beyond(place, true), query.size() + 1L);
        return page(rows, UNKNOWN, false, true, rows.size() > query.size());
    }

    Page before(List<Value> key) {
        Row row = find(key);
        return backFrom(row == null ? placeOfKey(key) : place(row), UNKNOWN, false);
    }

    private @Nullable Row find(List<Value> key) {
        List<Column> keyColumns = query.identity().key();
        if (key.size() != keyColumns.size()) {
            throw Problem.of(
                            ProblemCode.FILTER_INVALID,
                            "The key is "
                                    + String.join(
                                            ", ", keyColumns.stream().map(Column::name).toList())
                                    + ".")
                    .exception();
        }
        return reading.one(query.table().name(), columns, Conditions.key(keyColumns, key));
    }

    /** A key that no row has still is a place, if the order is the key's. */
    private List<Value> placeOfKey(List<Value> key) {
        List<Column> ordered = order.stream().map(SortKey::column).toList();
        List<Column> keyColumns = query.identity().key();
        if (ordered.size() != keyColumns.size()) {
            throw Problem.of(ProblemCode.ROW_GONE, "").exception();
        }
        return ordered.stream().map(column -> key.get(keyColumns.indexOf(column))).toList();
    }

    /** The row at the place, if it is still there and passes the filter, and those after it. */
    private Page startingAt(List<Value> place, long firstRow, boolean approximate) {
        List<Column> ordered = order.stream().map(SortKey::column).toList();
        Condition exact =
                new Condition.All(
                        IntStream.range(0, ordered.size())
                                .<Condition>mapToObj(
                                        at -> new Condition.Same(ordered.get(at), place.get(at)))
                                .toList());
        List<Row> rows = forward(Conditions.both(where, exact), 1);
        List<Row> following = forward(beyond(place, true), query.size() + 1L - rows.size());
        List<Row> all = rows.isEmpty() ? following : Conditions.joined(rows.getFirst(), following);
        return page(all, firstRow, approximate, anyBefore(place), all.size() > query.size());
    }

    @Override
    public Page atRow(long row) {
        if (row <= 1) {
            return first();
        }
        Optional<RowStatistics.Near> near =
                statistics.near(reading.session(), query.table(), where, order.getFirst(), row);
        if (near.isEmpty()) {
            return new OffsetPages(reading, query, where, order).atRow(row);
        }
        Condition from = Conditions.from(order.getFirst(), near.get().value());
        List<Row> rows = forward(Conditions.both(where, from), query.size() + 1L);
        if (rows.isEmpty()) {
            return last();
        }
        boolean before = anyBefore(place(rows.getFirst()));
        Page found = page(rows, near.get().before() + 1, true, before, rows.size() > query.size());
        return how(found, Page.How.APPROXIMATE);
    }

    private boolean anyBefore(List<Value> place) {
        return !backward(beyond(place, false), 1).isEmpty();
    }

    private @Nullable Condition beyond(List<Value> place, boolean after) {
        return Conditions.both(where, new Condition.Beyond(order, place, after));
    }

    private List<Row> forward(@Nullable Condition condition, long limit) {
        return reading.page(query, condition, order, limit, 0);
    }

    private List<Row> backward(@Nullable Condition condition, long limit) {
        return reading.page(query, condition, Conditions.reversed(order), limit, 0);
    }

    /**
     * A row's place in the order; cells that were cut are read in full, or rows would be missed.
     */
    private List<Value> place(Row row) {
        List<Value> place =
                order.stream().map(sort -> row.get(columns.indexOf(sort.column()))).toList();
        if (place.stream().noneMatch(Value::cut)) {
            return place;
        }
        List<Column> keyColumns = query.identity().key();
        List<Value> key =
                keyColumns.stream().map(column -> row.get(columns.indexOf(column))).toList();
        List<Column> ordered = order.stream().map(SortKey::column).toList();
        Row full = reading.one(query.table().name(), ordered, Conditions.key(keyColumns, key));
        if (full == null) {
            throw Problem.of(ProblemCode.ROW_GONE, "").exception();
        }
        return full.cells();
    }

    private List<Row> kept(List<Row> rows) {
        return rows.size() > query.size() ? rows.subList(0, query.size()) : rows;
    }

    private Page page(
            List<Row> rows,
            long firstRow,
            boolean approximate,
            boolean hasPrevious,
            boolean hasNext) {
        return new Page(
                query,
                columns,
                kept(rows),
                firstRow,
                approximate,
                hasPrevious,
                hasNext,
                Page.How.KEY,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static Page how(Page page, Page.How how) {
        return new Page(
                page.query(),
                page.columns(),
                page.rows(),
                page.firstRow(),
                page.approximate(),
                page.hasPrevious(),
                page.hasNext(),
                how,
                page.took());
    }
}
