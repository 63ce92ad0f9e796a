package dev.binnacle.database.catalog;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a catalog query: texts, some of them missing. */
public final class Cells {
    private static final int FETCH = 2_000;
    private final @Nullable String[] texts;

    private Cells(@Nullable String[] texts) {
        this.texts = texts;
    }

    public static Cells of(@Nullable String... texts) {
        return new Cells(Arrays.copyOf(texts, texts.length));
    }

    /** The whole answer to a query. */
    public static List<Cells> read(Session session, Sql sql) {
        List<Cells> rows = new ArrayList<>();
        session.query(
                sql,
                FETCH,
                new RowReader() {
                    @Override
                    public void columns(List<Column> columns) {}

                    @Override
                    public boolean row(Row row) {
                        rows.add(of(row));
                        return true;
                    }
                });
        return rows;
    }

    private static Cells of(Row row) {
        @Nullable String[] texts = new String[row.cells().size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.get(i).text();
        }
        return new Cells(texts);
    }

    /** Rows by their first cell, in order. */
    public static Map<String, List<Cells>> byFirst(List<Cells> rows) {
        return by(rows, 0);
    }

    /** Rows by one cell, in order. */
    public static Map<String, List<Cells>> by(List<Cells> rows, int index) {
        Map<String, List<Cells>> groups = new LinkedHashMap<>();
        for (Cells row : rows) {
            groups.computeIfAbsent(row.text(index), key -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /** The same row with another text in one cell. */
    public Cells with(int index, @Nullable String text) {
        Cells row = of(texts);
        row.texts[index] = text;
        return row;
    }

    /** A cell that may be missing, as all those are that a database does not answer. */
    public @Nullable String get(int index) {
        return index < texts.length ? texts[index] : null;
    }

    /** A cell that is there; something that vanished while it was read is empty. */
    public String text(int index) {
        String text = get(index);
        return text == null ? "" : text;
    }

    public boolean yes(int index) {
        String text = text(index);
        return text.equals("t") || text.equalsIgnoreCase("true");
    }

    public long number(int index) {
        String text = text(index);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
