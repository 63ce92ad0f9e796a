package dev.binnacle.desktop.control.grid;

/** What an editor gives back. Empty text is a text; NULL and DEFAULT are entries of their own. */
public sealed interface CellEntry {
    CellEntry NULL = new Null();
    CellEntry DEFAULT = new Default();

    /** Text as typed, not yet checked. */
    record Text(String text) implements CellEntry {}

    /** NULL. */
    record Null() implements CellEntry {}

    /** The column's default, in a new row. */
    record Default() implements CellEntry {}

    static CellEntry of(String text) {
        return new Text(text);
    }
}
