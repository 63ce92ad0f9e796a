package dev.binnacle.desktop.schema;

import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import java.util.List;
import java.util.function.Function;

/** Drops one thing; what it loses is counted before the button works. */
public final class DropForm implements ChangeForm {
    private final String what;
    private final String name;
    private final Function<Boolean, StructureChange> change;
    private final boolean canCascade;
    private Runnable listener = () -> {};
    @FXML private Label sentence;
    @FXML private CheckBox cascade;

    /**
     * @param what its kind, such as {@code column}
     * @param change the drop, with or without what depends on it
     * @param canCascade whether the choice is offered
     */
    DropForm(
            String what,
            String name,
            Function<Boolean, StructureChange> change,
            boolean canCascade) {
        this.what = what;
        this.name = name;
        this.change = change;
        this.canCascade = canCascade;
    }

    @FXML
    private void initialize() {
        sentence.setText("Drops the " + what + " " + name + ".");
        cascade.setVisible(canCascade);
        cascade.setManaged(canCascade);
        cascade.selectedProperty().addListener(changed -> listener.run());
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        return List.of(change.apply(cascade.isSelected()));
    }

    @Override
    public String verb() {
        return "Drop " + what;
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
