package dev.binnacle.desktop.api;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** Form and text of a request: beside one another, or one of them, the text then as a tab. */
final class FormSides {
    /** Wide enough for both. */
    static final double ROOM = 960;

    private final SplitPane sides;
    private final TabPane tabs;
    private final Tab textTab;
    private final Pane textSide;
    private final Node text;
    private final ReadOnlyBooleanWrapper both = new ReadOnlyBooleanWrapper(false);

    /**
     * @param text moves between its tab and its side
     */
    FormSides(SplitPane sides, TabPane tabs, Tab textTab, Pane textSide, Node text) {
        this.sides = sides;
        this.tabs = tabs;
        this.textTab = textTab;
        this.textSide = textSide;
        this.text = text;
        VBox.setVgrow(text, Priority.ALWAYS);
        put(FormView.FORM);
    }

    /** Whether both are seen. */
    ReadOnlyBooleanProperty bothProperty() {
        return both.getReadOnlyProperty();
    }

    /**
     * What is seen: by room it is both or the form.
     *
     * @param usable whether the form can show what the text says
     */
    void show(FormView wanted, double width, boolean usable) {
        FormView now =
                wanted == FormView.BY_ROOM ? width >= ROOM ? FormView.BOTH : FormView.FORM : wanted;
        if (shown() != now) {
            put(now);
        }
        if (now == FormView.FORM && !usable) {
            tabs.getSelectionModel().select(textTab);
        }
    }

    FormView shown() {
        if (both.get()) {
            return FormView.BOTH;
        }
        return sides.getItems().contains(tabs) ? FormView.FORM : FormView.TEXT;
    }

    private void put(FormView view) {
        textTab.setContent(null);
        textSide.getChildren().remove(text);
        if (view == FormView.FORM) {
            textTab.setContent(text);
            if (!tabs.getTabs().contains(textTab)) {
                tabs.getTabs().add(textTab);
            }
        } else {
            tabs.getTabs().remove(textTab);
            textSide.getChildren().add(text);
        }
        // the switch lies over the end of the tabs' line
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
        return shown() != FormView.FORM || textTab.isSelected();
    }
}
