package dev.binnacle.desktop.schema.diagram;

/** How much of a table is drawn at a scale; where nothing stands never changes with it. */
enum Zoom {
    /** The box with its name. */
    NAMES,
    /** The name and the key columns. */
    KEYS,
    /** All columns with their types. */
    COLUMNS;

    static Zoom at(double scale) {
        if (scale < 0.4) {
            return NAMES;
        }
        return scale < 0.65 ? KEYS : COLUMNS;
    }
}
