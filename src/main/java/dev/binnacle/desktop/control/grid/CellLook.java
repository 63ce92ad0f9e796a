package dev.binnacle.desktop.control.grid;

/**
 * How a cell looks.
 *
 * @param text what is drawn, on one line
 * @param tone how the text is drawn
 * @param change what is staged for it
 * @param note for the tooltip, such as what is wrong with the typed text; may be empty
 */
public record CellLook(String text, Tone tone, RowMark change, String note) {

    /** How the text is drawn. */
    public enum Tone {
        PLAIN,
        /** A word that stands for a value: null, DEFAULT, ''. */
        DIM,
        /** Structured text: JSON, arrays. */
        STRUCTURE,
        YES,
        NO,
        /** A value that refers to a row elsewhere. */
        REFERENCE,
        /** Typed text that is no value of the type. */
        INVALID
    }

    public static final CellLook BLANK = new CellLook("", Tone.PLAIN, RowMark.NONE, "");

    public static CellLook plain(String text) {
        return new CellLook(text, Tone.PLAIN, RowMark.NONE, "");
    }

    public CellLook changed(RowMark mark) {
        return new CellLook(text, tone, mark, note);
    }

    public CellLook note(String words) {
        return new CellLook(text, tone, change, words);
    }
}
