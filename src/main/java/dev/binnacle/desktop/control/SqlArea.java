package dev.binnacle.desktop.control;

import javafx.animation.PauseTransition;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** SQL text in colours: to read, or (with {@link #setEditable}) to write, with line numbers. */
public final class SqlArea extends StackPane {
    private static final int LONGEST_COLOURED = 400_000;

    private final CodeArea area = new CodeArea();
    private final PauseTransition soon = new PauseTransition(Duration.millis(40));

    public SqlArea() {
        getStyleClass().add("sql-area");
        area.getStyleClass().add("sql-text");
        area.setEditable(false);
        area.setWrapText(false);
        soon.setOnFinished(event -> colour());
        area.plainTextChanges().subscribe(change -> soon.playFromStart());
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** The text control itself. */
    public CodeArea area() {
        return area;
    }

    public void setEditable(boolean editable) {
        area.setEditable(editable);
        if (editable) {
            area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        }
    }

    /** Whether long lines are broken at the edge. */
    public void setWrapText(boolean wrap) {
        area.setWrapText(wrap);
    }

    public boolean isWrapText() {
        return area.isWrapText();
    }

    public boolean isEditable() {
        return area.isEditable();
    }

    /** Puts other text in place of what is there; it cannot be undone. */
    public void show(String text) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
        colour();
    }

    public String text() {
        return area.getText();
    }

    private void colour() {
        String text = area.getText();
        if (!text.isEmpty() && text.length() <= LONGEST_COLOURED) {
            area.setStyleSpans(0, SqlColours.of(text));
        }
    }
}
