package dev.binnacle.desktop.control.grid;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What an editor needs to know about the cell it edits.
 *
 * @param form which editor
 * @param text the text to start from; null = NULL, or nothing yet
 * @param choices for {@link Form#CHOICE}
 * @param nullable whether NULL may be chosen
 * @param defaults whether the column's default may be chosen (new rows)
 * @param hint what is expected, such as {@code 2026-11-20}; may be empty
 * @param check what is wrong with a typed text; empty = fine
 * @param extras further buttons of a large editor
 */
public record EditorSetup(
        Form form,
        @Nullable String text,
        List<String> choices,
        boolean nullable,
        boolean defaults,
        String hint,
        Function<String, Optional<String>> check,
        List<Extra> extras) {

    /** The kinds of editors. */
    public enum Form {
        LINE,
        TEXT,
        JSON,
        CHOICE,
        BYTES
    }

    /**
     * A further button.
     *
     * @param act gets the text as it is now, and may put another in its place
     */
    public record Extra(String words, BiConsumer<String, Consumer<String>> act) {}

    public EditorSetup {
        choices = List.copyOf(choices);
        extras = List.copyOf(extras);
    }

    /** The same in an editor of several lines, where it is a line of text. */
    EditorSetup enlarged() {
        return form != Form.LINE
                ? this
                : new EditorSetup(
                        Form.TEXT, text, choices, nullable, defaults, hint, check, extras);
    }

    /** Whether the text needs more room than a cell has. */
    public boolean large() {
        String now = text;
        return form == Form.TEXT
                || form == Form.JSON
                || form == Form.BYTES
                || (form == Form.LINE
                        && now != null
                        && (now.length() > 60 || now.indexOf('\n') >= 0));
    }
}
