package dev.binnacle.database;

import java.util.List;

/**
 * SQL ready to run: text with a {@code ?} for each parameter. Values are bound, never pasted.
 *
 * @param cells what the first result columns are, in order; empty = as the driver describes them
 */
public record Sql(String text, List<Parameter> parameters, List<Cell> cells) {
    public Sql {
        parameters = List.copyOf(parameters);
        cells = List.copyOf(cells);
    }

    public Sql(String text, List<Parameter> parameters) {
        this(text, parameters, List.of());
    }

    public static Sql of(String text) {
        return new Sql(text, List.of());
    }

    /**
     * A cell of the result.
     *
     * @param length 1-based result column that holds the value's full length when the server cut
     *     it, and NULL when it is whole; 0 = never cut
     */
    public record Cell(Column column, int length) {}
}
