package dev.binnacle.data.browse;

import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** Pages of what has no key: rows are counted off, in the chosen order if there is one. */
final class OffsetPages implements PageReader {
    private final Reading reading;
    private final PageQuery query;
    private final @Nullable Condition where;
    private final List<SortKey> order;

    OffsetPages(Reading reading, PageQuery query, @Nullable Condition where, List<SortKey> order) {
        this.reading = reading;
        this.query = query;
        this.where = where;
        this.order = order;
    }

    @Override
    public Page first() {
        return from(0);
    }

    @Override
    public Page last() {
        long rows = reading.count(query.table().name(), where);
        return from(Math.max(0, rows - query.size()));
    }

    @Override
    public Page next(Page page) {
        Page next = from(page.firstRow() - 1 + page.rows().size());
        return next.isEmpty() ? last() : next;
    }

    @Override
    public Page previous(Page page) {
        return from(Math.max(0, page.firstRow() - 1 - query.size()));
    }

    @Override
    public Page again(Page page) {
        Page same = from(page.firstRow() - 1);
        return same.isEmpty() && page.firstRow() > 1 ? last() : same;
    }

    @Override
    public Page atRow(long row) {
        return from(Math.max(0, row - 1));
    }

    private Page from(long offset) {
        long started = System.nanoTime();
        List<Row> rows = reading.page(query, where, order, query.size() + 1L, offset);
        boolean more = rows.size() > query.size();
        return new Page(
                query,
                query.table().columns(),
                more ? rows.subList(0, query.size()) : rows,
                offset + 1,
                false,
                offset > 0,
                more,
                Page.How.OFFSET,
                Duration.ofNanos(System.nanoTime() - started));
    }
}
