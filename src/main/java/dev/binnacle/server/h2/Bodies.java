package dev.binnacle.server.h2;

import dev.binnacle.server.query.Shape;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes an answer's body. */
final class Bodies {
    private Bodies() {}

    static String of(Shape shape, Branch root, List<@Nullable Object[]> rows, ValueText texts) {
        var text = new RowText(texts);
        return switch (shape.kind()) {
            case NONE -> "";
            case JSON -> stripped(shape, text.array(root.shown, rows));
            case JSON_OBJECT ->
                    rows.isEmpty()
                            ? "null"
                            : stripped(shape, text.object(root.shown, rows.getFirst()));
            case CSV ->
                    text.csv(
                            root.shown.stream().map(Branch.Shown::name).toList(), root.shown, rows);
            case GEOJSON -> throw Refusal.notHere("GeoJSON is not implemented on H2.");
            case CUSTOM -> throw Refusal.notHere("Media handlers are not implemented on H2.");
        };
    }

    private static String stripped(Shape shape, String json) {
        return shape.stripNulls() ? JsonText.stripped(json) : json;
    }
}
