package dev.binnacle.data.browse;

import dev.binnacle.database.Column;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table in which order, cut into pages.
 *
 * @param sort what the operator chose; the row's key follows as tie-break
 * @param size rows of a page, 1 or more
 */
public record PageQuery(Table table, Filter filter, List<SortKey> sort, int size) {
    /** Cells longer than this are cut by the server and fetched on demand. */
    public static final int CELL_LIMIT = 10 * 1024;

    public static final int DEFAULT_SIZE = 200;

    public PageQuery {
        sort = List.copyOf(sort);
        if (size < 1) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    public static PageQuery of(Table table) {
        return new PageQuery(table, Filter.NONE, List.of(), DEFAULT_SIZE);
    }

    public RowIdentity identity() {
        return RowIdentity.of(table);
    }

    public PageQuery filter(Filter other) {
        return new PageQuery(table, other, sort, size);
    }

    public PageQuery sort(List<SortKey> other) {
        return new PageQuery(table, filter, other, size);
    }

    public PageQuery size(int other) {
        return new PageQuery(table, filter, sort, other);
    }

    /** The whole order: what was chosen, each column once, then the rest of the key. */
    List<SortKey> order() {
        var order = new ArrayList<SortKey>();
        sort.forEach(chosen -> addOnce(order, chosen));
        List<Column> key = identity().key();
        boolean descending = !sort.isEmpty() && sort.getLast().descending();
        key.forEach(column -> addOnce(order, new SortKey(column, descending)));
        return order;
    }

    private static void addOnce(List<SortKey> order, SortKey added) {
        if (order.stream().noneMatch(known -> known.column().equals(added.column()))) {
            order.add(added);
        }
    }
}
