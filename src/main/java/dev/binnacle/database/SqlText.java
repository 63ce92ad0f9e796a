package dev.binnacle.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** SQL being written: its text, and its parameters in the order of their marks. */
final class SqlText {
    private final StandardDialect dialect;
    private final boolean literals;
    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Sql.Cell> cells = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    /** Where SQL stands that a person wrote. */
    private record Written(int start, int end) {}

    /**
     * @param literals values become literals for people to read, not parameters
     */
    SqlText(StandardDialect dialect, boolean literals) {
        this.dialect = dialect;
        this.literals = literals;
    }

    StandardDialect dialect() {
        return dialect;
    }

    boolean literals() {
        return literals;
    }

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    /** A column as rows are ordered by it. */
    SqlText ordered(Column column) {
        String name = dialect.quote(column.name());
        return add(dialect.orderedAsText(column) ? dialect.asText(name) : name);
    }

    /** A value to compare with {@link #ordered}. */
    SqlText ordered(Column column, Value value) {
        if (!dialect.orderedAsText(column)) {
            return value(column, value);
        }
        if (literals) {
            return add(dialect.asText(dialect.literal(column, value)));
        }
        parameters.add(Parameter.of(column, value));
        return add(dialect.asText(dialect.placeholder(column)));
    }

    /** A new line where people read it, else a space. */
    SqlText line() {
        return add(literals ? "\n" : " ");
    }

    /** SQL that a person wrote; a question mark in it is an operator. */
    SqlText written(String sql) {
        int start = text.length();
        text.append(sql);
        written.add(new Written(start, text.length()));
        return this;
    }

    SqlText name(String name) {
        return add(dialect.quote(name));
    }

    SqlText column(Column column) {
        return name(column.name());
    }

    SqlText table(TableName table) {
        return add(dialect.quote(table));
    }

    SqlText value(Column column, Value value) {
        if (literals) {
            return add(dialect.literal(column, value));
        }
        parameters.add(Parameter.of(column, value));
        return add(dialect.placeholder(column));
    }

    /** A text that is compared with text, whatever column it stands for. */
    SqlText text(String value) {
        if (literals) {
            return add(dialect.literal(value));
        }
        parameters.add(new Parameter(Value.of(value), dialect.textType(), ValueKind.TEXT));
        return add("?");
    }

    <T> SqlText join(List<T> parts, String between, Consumer<T> each) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                add(between);
            }
            each.accept(parts.get(i));
        }
        return this;
    }

    void cell(Sql.Cell cell) {
        cells.add(cell);
    }

    Sql toSql() {
        // without either it is not prepared, and the driver reads no marks
        boolean prepared = !parameters.isEmpty() || !cells.isEmpty();
        return new Sql(prepared ? marked() : text.toString(), parameters, cells);
    }

    private String marked() {
        StringBuilder marked = new StringBuilder(text);
        for (Written part : written.reversed()) {
            String sql = text.substring(part.start(), part.end());
            marked.replace(part.start(), part.end(), dialect.written(sql));
        }
        return marked.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
