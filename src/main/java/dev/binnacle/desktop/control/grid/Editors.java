package dev.binnacle.desktop.control.grid;

import org.jspecify.annotations.Nullable;

/** Chooses the editor of a cell. */
final class Editors {
    private Editors() {}

    static CellEditor open(EditorSetup setup, @Nullable String typed, CellEditor.Ending ending) {
        if (setup.form() == EditorSetup.Form.CHOICE) {
            return new ChoiceEditor(setup, typed, ending);
        }
        boolean typedOver = typed != null && setup.form() == EditorSetup.Form.TEXT;
        return setup.large() && !typedOver
                ? new AreaEditor(setup, typed, ending)
                : new LineEditor(setup, typed, ending);
    }
}
