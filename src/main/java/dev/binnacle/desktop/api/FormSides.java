package dev.binnacle.desktop.api;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** Form and text of a request: beside one another, or one of them. */
final class FormSides {
    /** Wide enough for both. */
    static final double ROOM = 960;

    private final SplitPane sides;
    private final TabPane tabs;
    private final Pane textSide;
    private final ReadOnlyBooleanWrapper both = new ReadOnlyBooleanWrapper(false);

    FormSides(SplitPane sides, TabPane tabs, Pane textSide, Node text) {
        this.sides = sides;
        this.tabs = tabs;
        this.textSide = textSide;
        VBox.setVgrow(text, Priority.ALWAYS);
        textSide.getChildren().add(text);
        put(FormView.FORM);
    }

    /** Whether both are seen. */
    ReadOnlyBooleanProperty bothProperty() {
        return both.getReadOnlyProperty();
    }

    /**
     * What is seen: by room it is both or the form; the text where the form cannot show what it
     * says.
     *
     * @param usable whether the form can
     */
    void show(FormView wanted, double width, boolean usable) {
        FormView chosen =
                wanted == FormView.BY_ROOM ? width >= ROOM ? FormView.BOTH : FormView.FORM : wanted;
        FormView now = chosen == FormView.FORM && !usable ? FormView.TEXT : chosen;
        if (shown() != now) {
            put(now);
        }
    }

    FormView shown() {
        if (both.get()) {
            return FormView.BOTH;
        }
        return sides.getItems().contains(tabs) ? FormView.FORM : FormView.TEXT;
    }

    private void put(FormView view) {
        // the switch lies over the end of the line on top
        tabs.getStyleClass().remove("form-under-views");
        if (view == FormView.FORM) {
            tabs.getStyleClass().add("form-under-views");
        }
        both.set(view == FormView.BOTH);
        sides.getItems()
                .setAll(
                        switch (view) {
                            case FORM -> List.of(tabs);
                            case TEXT -> List.of(textSide);
                            case BOTH, BY_ROOM -> List.of(tabs, textSide);
                        });
        sides.setDividerPositions(0.5);
    }

    /** Whether the text is seen. */
    boolean isTextSeen() {
        return shown() != FormView.FORM;
    }
}
