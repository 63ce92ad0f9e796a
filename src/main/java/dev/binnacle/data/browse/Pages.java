package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialect;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Reads a table page by page: by key where rows have one, else by OFFSET, and the page says which.
 * Every method blocks: call it in a job.
 */
public final class Pages {
    private final Database database;
    private final DataDialect dialect;

    public Pages(Database database, DataDialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    public Page first(PageQuery query, Progress progress) {
        return ask(query, progress, session -> reader(session, query).first());
    }

    public Page last(PageQuery query, Progress progress) {
        return ask(query, progress, session -> reader(session, query).last());
    }

    /** The page after this one, in the order this one was read in. */
    public Page next(Page from, Progress progress) {
        return ask(from.query(), progress, session -> reader(session, from.query()).next(from));
    }

    public Page previous(Page from, Progress progress) {
        return ask(from.query(), progress, session -> reader(session, from.query()).previous(from));
    }

    /** The same place again, as the rows are now. */
    public Page again(Page from, Progress progress) {
        return ask(from.query(), progress, session -> reader(session, from.query()).again(from));
    }

    /**
     * The page that begins at the row with this key; without such a row, where it would be if the
     * key leads the order.
     */
    public Page at(PageQuery query, List<Value> key, Progress progress) {
        return ask(query, progress, session -> keyed(session, query).at(key));
    }

    /** The page after the row with this key, which is not shown itself. */
    public Page after(PageQuery query, List<Value> key, Progress progress) {
        return ask(query, progress, session -> keyed(session, query).after(key));
    }

    /** The page before the row with this key, which is not shown itself. */
    public Page before(PageQuery query, List<Value> key, Progress progress) {
        return ask(query, progress, session -> keyed(session, query).before(key));
    }

    /**
     * The page near a row number: exact and slow by OFFSET without a key or where statistics do not
     * tell, else by key at a place from statistics.
     *
     * @param row 1-based
     */
    public Page atRow(PageQuery query, long row, Progress progress) {
        return ask(query, progress, session -> reader(session, query).atRow(row));
    }

    /** What is known without counting. */
    public RowCount estimate(PageQuery query, Progress progress) {
        Condition where = query.filter().condition(dialect.syntax());
        return database.with(
                progress, session -> dialect.statistics().estimate(session, query.table(), where));
    }

    /** Counts: takes as long as it takes. */
    public RowCount count(PageQuery query, Progress progress) {
        Condition where = query.filter().condition(dialect.syntax());
        return RowCount.exact(
                ask(
                        query,
                        progress,
                        session -> new Reading(session).count(query.table().name(), where)));
    }

    /** One cell in full. */
    public Value cell(PageQuery query, List<Value> key, Column column, Progress progress) {
        return row(query, key, List.of(column), progress).get(0);
    }

    /** One row in full, columns as asked for. */
    public Row row(PageQuery query, List<Value> key, List<Column> columns, Progress progress) {
        List<Column> keyColumns = query.identity().orThrow();
        return database.with(progress, session -> row(session, query, keyColumns, key, columns));
    }

    private static Row row(
            Session session,
            PageQuery query,
            List<Column> keyColumns,
            List<Value> key,
            List<Column> columns) {
        Row found =
                new Reading(session)
                        .one(query.table().name(), columns, Conditions.key(keyColumns, key));
        if (found == null) {
            throw Problem.of(ProblemCode.ROW_GONE, "").exception();
        }
        return found;
    }

    /** What fails because of a written condition is told by its place there. */
    private <T> T ask(PageQuery query, Progress progress, Function<Session, T> question) {
        return database.with(
                progress,
                session -> {
                    try {
                        return question.apply(session);
                    } catch (ProblemException failure) {
                        throw WrittenPlace.of(session, query, failure);
                    }
                });
    }

    private PageReader reader(Session session, PageQuery query) {
        @Nullable Condition where = query.filter().condition(dialect.syntax());
        List<SortKey> order = query.order();
        var reading = new Reading(session);
        return query.identity().editable()
                ? new KeyPages(reading, dialect.statistics(), query, where, order)
                : new OffsetPages(reading, query, where, order);
    }

    private KeyPages keyed(Session session, PageQuery query) {
        query.identity().orThrow();
        return (KeyPages) reader(session, query);
    }
}
