package dev.binnacle.desktop.data;

import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

/**
 * The cell that was copied last, whole and alone: pasted, it is one value again, whatever lines and
 * tabs are in it, and NULL is NULL. Used on the screen's thread.
 */
final class CopiedCell {
    private @Nullable Value value;

    /**
     * @param copied null = what was copied is no single cell
     */
    void put(@Nullable Value copied) {
        value = copied;
    }

    /** The cell, if this is what it looked like in the clipboard; else null. */
    @Nullable Value of(String pasted) {
        Value copied = value;
        return copied != null && pasted.equals(text(copied)) ? copied : null;
    }

    /** A cell for the clipboard: its value and nothing else. */
    static String text(Value value) {
        String text = value.text();
        return text == null ? "" : text;
    }
}
