package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Progress;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.Reading;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Database;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Row;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows are called that a page's foreign keys refer to: one query per foreign key. */
final class ReferenceLabels {
    private static final int MOST = 1_000;
    private static final int LONGEST = 60;
    private static final List<String> NAMES =
            List.of(
                    "name",
                    "title",
                    "label",
                    "full_name",
                    "display_name",
                    "username",
                    "email",
                    "subject",
                    "code",
                    "slug",
                    "description");

    private final DataParts parts;
    private final Backend backend;
    private final TableModel model;
    private final Map<Column, Set<String>> asked = new HashMap<>();
    private @Nullable Job<?> running;

    ReferenceLabels(DataParts parts, Backend backend, TableModel model) {
        this.parts = parts;
        this.backend = backend;
        this.model = model;
    }

    /** Reads the names for a page, where there are any; a failure only leaves the keys bare. */
    void read(Page page) {
        for (Column column : model.table().columns()) {
            TableColumns.reference(model.table(), column).ifPresent(key -> read(page, column, key));
        }
    }

    private void read(Page page, Column column, ForeignKey key) {
        Catalog catalog = backend.catalog();
        Table target = catalog.table(key.target()).orElse(null);
        Column named = target == null ? null : label(target).orElse(null);
        if (target == null || named == null) {
            return;
        }
        Column keyed = target.column(key.targetColumns().getFirst()).orElseThrow();
        Set<String> known = asked.computeIfAbsent(column, each -> new LinkedHashSet<>());
        List<Value> values =
                page.rows().stream()
                        .map(row -> row.get(page.columns().indexOf(column)))
                        .filter(value -> value.text() != null && !value.cut())
                        .filter(value -> known.add(String.valueOf(value.text())))
                        .limit(MOST)
                        .toList();
        if (!values.isEmpty()) {
            running =
                    parts.workbench()
                            .jobs()
                            .start(
                                    "Reading the names of " + target.name().name(),
                                    progress ->
                                            names(
                                                    backend.await(progress),
                                                    new Question(target, keyed, named, values),
                                                    progress))
                            .whenDone(names -> model.label(column, names));
        }
    }

    private record Question(Table target, Column key, Column label, List<Value> values) {}

    private static Map<String, String> names(
            Database database, Question question, Progress progress) {
        var select =
                new Statement.Select(
                        question.target().name(),
                        List.of(question.key(), question.label()),
                        new Condition.In(question.key(), question.values()),
                        List.of(),
                        MOST,
                        0,
                        LONGEST);
        List<Row> rows = database.with(progress, session -> new Reading(session).rows(select));
        var names = new HashMap<String, String>();
        for (Row row : rows) {
            String label = row.get(1).text();
            if (label != null) {
                names.put(String.valueOf(row.get(0).text()), label);
            }
        }
        return names;
    }

    /** The column that names a row to people, if one looks as if it did. */
    static Optional<Column> label(Table table) {
        for (String name : NAMES) {
            for (Column column : table.columns()) {
                boolean text = column.kind() == ValueKind.TEXT;
                if (text && column.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(column);
                }
            }
        }
        return table.columns().stream()
                .filter(column -> column.kind() == ValueKind.TEXT)
                .filter(column -> column.name().toLowerCase(Locale.ROOT).endsWith("name"))
                .findFirst();
    }

    void dispose() {
        Job<?> job = running;
        if (job != null) {
            job.cancel();
        }
    }
}
