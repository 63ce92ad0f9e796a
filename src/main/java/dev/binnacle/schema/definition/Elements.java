package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** New lines between the parentheses of a table. */
final class Elements {
    private final ChangeText text;
    private final int file;
    private final CreateTable table;
    private final Layout layout;

    Elements(ChangeText text, int file, CreateTable table) {
        this.text = text;
        this.file = file;
        this.table = table;
        this.layout = text.layout(file);
    }

    /** Takes one out, with its comma and the comment on its line. */
    void remove(Span element) {
        List<CreateTable.Element> all = table.elements();
        boolean last = all.getLast().at().equals(element);
        if (!last || all.size() < 2) {
            text.edits().replace(file, layout.element(element), "");
            return;
        }
        int before = all.get(all.size() - 2).at().end();
        int comma = layout.next(before);
        int end = layout.afterComment(comma + 1);
        text.edits().replace(file, new Span(comma, comma + 1), "");
        text.edits().replace(file, new Span(end, layout.afterComment(element.end())), "");
    }

    /** After all others. */
    void append(String element) {
        List<CreateTable.Element> all = table.elements();
        if (all.isEmpty()) {
            Span body = Objects.requireNonNull(table.body());
            text.edits().insert(file, body.start() + 1, element);
        } else {
            after(all.getLast().at(), null, element);
        }
    }

    /** After the last column. */
    void appendColumn(String column) {
        CreateTable.Element last = null;
        CreateTable.Element next = null;
        for (CreateTable.Element each : table.elements()) {
            if (each instanceof ColumnElement) {
                last = each;
                next = null;
            } else if (next == null) {
                next = each;
            }
        }
        if (last == null) {
            append(column);
        } else {
            after(last.at(), next, column);
        }
    }

    private void after(Span last, CreateTable.@Nullable Element next, String element) {
        boolean lines = layout.beginsLine(last.start());
        if (next == null) {
            int end = layout.afterComment(last.end());
            if (!lines) {
                text.edits().insert(file, last.end(), ", " + element);
                return;
            }
            text.edits().insert(file, last.end(), ",");
            text.edits().insert(file, end, line(last, element));
            return;
        }
        int comma = layout.next(last.end());
        if (!lines || !layout.comma(comma)) {
            text.edits().insert(file, last.end(), ", " + element);
            return;
        }
        text.edits().insert(file, layout.afterComment(comma + 1), line(last, element) + ",");
    }

    private String line(Span last, String element) {
        return layout.newLine() + layout.indent(last.start()) + element;
    }
}
