package dev.binnacle.workspace.demo;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Inserts rows of one table in batches; closing sends the rest. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private @Nullable Rows parents;
    private int waiting;

    /**
     * @param columns names parted by commas; {@code name:type} is cast to the type, {@code
     *     name:json} is read as JSON
     */
    Rows(Connection connection, DemoFlavor flavor, String table, String columns)
            throws SQLException {
        String[] each = columns.split(", ");
        String names =
                Arrays.stream(each)
                        .map(column -> column.split(":")[0])
                        .collect(Collectors.joining(", "));
        String values =
                Arrays.stream(each)
                        .map(column -> value(flavor, column))
                        .collect(Collectors.joining(", "));
        insert =
                connection.prepareStatement(
                        "insert into " + table + " (" + names + ") values (" + values + ")");
    }

    /** These rows refer to those, which therefore are always sent first. */
    Rows after(Rows referredTo) {
        parents = referredTo;
        return this;
    }

    private static String value(DemoFlavor flavor, String column) {
        int colon = column.indexOf(':');
        if (colon < 0) {
            return "?";
        }
        String type = column.substring(colon + 1);
        return type.equals("json") ? flavor.json() : "cast(? as " + type + ")";
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(
                    i + 1,
                    value instanceof String[] texts
                            ? insert.getConnection().createArrayOf("varchar", texts)
                            : value);
        }
        insert.addBatch();
        if (++waiting == BATCH) {
            send();
        }
    }

    private void send() throws SQLException {
        if (parents != null) {
            parents.send();
        }
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            send();
        }
    }
}
