package dev.binnacle.server.request;

import java.util.List;

/**
 * A column, or a place inside one that holds JSON.
 *
 * @param path empty for the column itself
 */
public record Field(String name, List<JsonStep> path) {

    /**
     * One arrow.
     *
     * @param text true for {@code ->>}
     * @param index true where the operand is a position with its sign, else a key
     */
    public record JsonStep(boolean text, boolean index, String operand) {}

    public Field {
        path = List.copyOf(path);
    }

    public static Field of(String name) {
        return new Field(name, List.of());
    }
}
