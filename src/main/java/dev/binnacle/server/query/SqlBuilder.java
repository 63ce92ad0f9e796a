package dev.binnacle.server.query;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement while it is written: its text with a question mark per value, and the values. */
public final class SqlBuilder {
    private final StringBuilder text = new StringBuilder(256);
    private final List<@Nullable Object> values = new ArrayList<>();

    public SqlBuilder sql(String fragment) {
        text.append(fragment);
        return this;
    }

    /** A name in quotes. */
    public SqlBuilder name(String name) {
        text.append('"').append(name.replace("\"", "\"\"")).append('"');
        return this;
    }

    /** A name in quotes with its schema, if it has one. */
    public SqlBuilder name(TableName name) {
        if (!name.schema().isEmpty()) {
            name(name.schema()).sql(".");
        }
        return name(name.name());
    }

    /** A text literal. */
    public SqlBuilder literal(String value) {
        text.append(value.indexOf('\\') < 0 ? "'" : "E'");
        text.append(value.replace("\\", "\\\\").replace("'", "''")).append('\'');
        return this;
    }

    /**
     * @param value text, whose type the database finds, or bytes
     */
    public SqlBuilder bind(@Nullable Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /** Another statement within this one. */
    public SqlBuilder add(SqlBuilder other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    public interface Each<T extends @Nullable Object> {
        void write(T item);
    }

    /** Writes each item, with something between them. */
    public <T extends @Nullable Object> SqlBuilder each(
            List<T> items, String between, Each<T> each) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.append(between);
            }
            each.write(items.get(i));
        }
        return this;
    }

    public String text() {
        return text.toString();
    }

    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }
}
