package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Progress;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.browse.RowCount;
import dev.binnacle.database.Database;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.shell.Backend;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Reads a table's pages and counts in jobs; what it shows is always the newest answer. */
final class TableLoader {
    private final DataParts parts;
    private final Backend backend;
    private final TableModel model;
    private final ReferenceLabels labels;
    private final Latest<Page> pages;
    private final Latest<RowCount> counts;
    private final ObjectProperty<PageQuery> query;
    private final ObjectProperty<RowCount> count = new SimpleObjectProperty<>(RowCount.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable retry = this::first;
    private boolean counted;

    TableLoader(DataParts parts, Backend backend, TableModel model, PageQuery start) {
        this.parts = parts;
        this.backend = backend;
        this.model = model;
        labels = new ReferenceLabels(parts, backend, model);
        query = new SimpleObjectProperty<>(start);
        pages = new Latest<>(parts.workbench().jobs());
        counts = new Latest<>(parts.workbench().jobs());
    }

    /** What is asked for; the page shown follows. */
    ObjectProperty<PageQuery> queryProperty() {
        return query;
    }

    PageQuery query() {
        return query.get();
    }

    ObjectProperty<RowCount> countProperty() {
        return count;
    }

    /** The job that reads; null = none. */
    ReadOnlyObjectProperty<@Nullable Job<?>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the last reading failed; null = it did not. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void first() {
        read((reader, progress) -> reader.first(query(), progress));
    }

    void last() {
        read((reader, progress) -> reader.last(query(), progress));
    }

    void next() {
        beside((reader, from, progress) -> reader.next(from, progress));
    }

    void previous() {
        beside((reader, from, progress) -> reader.previous(from, progress));
    }

    /** The same place again, as the rows are now. */
    void again() {
        beside((reader, from, progress) -> reader.again(from, progress));
    }

    void atRow(long row) {
        read((reader, progress) -> reader.atRow(query(), row, progress));
    }

    void at(List<Value> key) {
        read((reader, progress) -> reader.at(query(), key, progress));
    }

    void filter(Filter filter) {
        query.set(query().filter(filter));
        counted = false;
        count.set(RowCount.UNKNOWN);
        first();
    }

    void sort(List<SortKey> sort) {
        query.set(query().sort(sort));
        first();
    }

    void retry() {
        retry.run();
    }

    private interface Beside {
        Page read(Pages reader, Page from, Progress progress);
    }

    private interface Read {
        Page read(Pages reader, Progress progress);
    }

    private void beside(Beside how) {
        Page from = model.page();
        if (from == null) {
            first();
        } else {
            read((reader, progress) -> how.read(reader, from, progress));
        }
    }

    private void read(Read how) {
        retry = () -> read(how);
        String title = "Reading " + model.table().name();
        Job<Page> job =
                pages.start(
                        title,
                        progress -> how.read(pages(backend.await(progress)), progress),
                        page -> {
                            problem.set(null);
                            model.show(page);
                            labels.read(page);
                            if (!counted) {
                                counted = true;
                                estimate();
                            }
                        },
                        problem::set);
        reading.set(job);
        job.whenEnded(() -> {
            if (reading.get() == job) {
                reading.set(null);
            }
        });
    }

    Pages pages(Database database) {
        return new Pages(database, parts.dialects().of(database));
    }

    private void estimate() {
        count("Estimating the rows of ", (reader, progress) -> reader.estimate(query(), progress));
    }

    /** Counts exactly: takes as long as it takes, can be cancelled. */
    void countExactly() {
        count("Counting the rows of ", (reader, progress) -> reader.count(query(), progress));
    }

    private interface Count {
        RowCount count(Pages reader, Progress progress);
    }

    private void count(String title, Count how) {
        counts.start(
                title + model.table().name(),
                progress -> how.count(pages(backend.await(progress)), progress),
                count::set,
                failure -> count.set(RowCount.UNKNOWN));
    }

    /** Asks the database something about this table, in a job of its own. */
    <T> Job<T> ask(String title, Function<Database, T> question) {
        return parts.workbench()
                .jobs()
                .start(title, progress -> question.apply(backend.await(progress)));
    }

    void dispose() {
        pages.cancel();
        counts.cancel();
        labels.dispose();
    }
}
