package dev.binnacle.desktop.schema;

import dev.binnacle.schema.StructureChange;

import javafx.scene.control.Label;

import java.util.List;

/** Takes back what was applied last; there is nothing to fill in. */
final class UndoForm implements ChangeForm {
    private final List<StructureChange> back;

    UndoForm(List<StructureChange> back) {
        this.back = List.copyOf(back);
    }

    static Label node() {
        var words =
                new Label(
                        "These statements take back what was applied last. Rows stay as they are.");
        words.setWrapText(true);
        words.getStyleClass().add("change-form");
        return words;
    }

    @Override
    public void onChange(Runnable changed) {
        // it never changes
    }

    @Override
    public List<StructureChange> changes() {
        return back;
    }

    @Override
    public String verb() {
        return "Undo";
    }
}
