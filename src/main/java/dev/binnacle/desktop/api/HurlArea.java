package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.Ink;
import dev.binnacle.api.hurl.Inks;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.api.HurlColours.Mistake;
import dev.binnacle.desktop.api.HurlColours.Stretch;
import dev.binnacle.desktop.control.Amounts;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * The text of a request file: coloured, its broken place marked. What others change in it leaves
 * caret and scrolling where they are, and can be undone as what is typed.
 */
public final class HurlArea extends StackPane {
    private static final int LONGEST_LINE = 20_000;
    private static final int AT_ONCE = 30_000;
    private static final int LONGEST_COLOURED = 1_000_000;

    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    private final PauseTransition soon = new PauseTransition(Duration.millis(40));
    private final Tooltip told = new Tooltip();
    private final Label wideWords = new Label();
    private final VBox tooWide = new VBox(8, wideWords);
    private @Nullable Latest<List<Ink.Span>> colouring;
    private Consumer<String> written = text -> {};
    private List<Ink.Span> spans = List.of();
    private int colouredLength;
    private Stretch typed = new Stretch(0, 0);
    private Mistake mistake = Mistake.NONE;
    private Mistake shownMistake = Mistake.NONE;
    private boolean filling;
    private boolean begun;
    private String held = "";

    public HurlArea() {
        getStyleClass().add("hurl-area");
        area.setWrapText(false);
        area.setAccessibleText("Text of the request file");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.setMouseOverTextDelay(java.time.Duration.ofMillis(300));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::tell);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> told.hide());
        area.plainTextChanges()
                .subscribe(change -> {
                    noteTyped(change.getPosition(), change.getInsertionEnd());
                    soon.playFromStart();
                    if (!filling) {
                        written.accept(area.getText());
                    }
                });
        soon.setOnFinished(event -> colour());
        var anyway = new Button("Show it");
        anyway.setOnAction(event -> fill(held));
        tooWide.setAlignment(Pos.CENTER);
        tooWide.getChildren().add(anyway);
        wideWords.setWrapText(true);
        getChildren().setAll(scroll);
    }

    /** To be called once: colours of long texts are found in the background. */
    void begin(Jobs jobs, Consumer<String> onWritten) {
        colouring = new Latest<>(jobs);
        written = onWritten;
    }

    CodeArea area() {
        return area;
    }

    /** Shows another text by the change that it takes. */
    void show(String now) {
        held = now;
        boolean wide = isWide(now) && !area.getText().equals(now);
        if (wide) {
            wideWords.setText(
                    "The text has " + Amounts.size(now.length()) + " in very long lines.");
        }
        getChildren().setAll(wide ? tooWide : scroll);
        if (!wide) {
            fill(now);
        }
    }

    private static boolean isWide(String text) {
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end;
            if (next - at > LONGEST_LINE) {
                return true;
            }
            at = next + 1;
        }
        return false;
    }

    private void fill(String now) {
        getChildren().setAll(scroll);
        String before = area.getText();
        if (before.equals(now)) {
            return;
        }
        filling = true;
        if (begun) {
            replace(before, now);
        } else {
            area.replaceText(now);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.requestFollowCaret();
            begun = true;
        }
        filling = false;
        if (now.length() <= AT_ONCE) {
            colour();
        }
    }

    /** Only what differs is replaced; caret, selection and scrolling stay. */
    private void replace(String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        int from = start;
        int to = before.length() - end;
        int longer = now.length() - before.length();
        int anchor = moved(area.getAnchor(), from, to, longer);
        int caret = moved(area.getCaretPosition(), from, to, longer);
        double top = area.getEstimatedScrollY();
        area.replaceText(from, to, now.substring(from, now.length() - end));
        area.selectRange(anchor, caret);
        area.estimatedScrollYProperty().setValue(top);
    }

    private static int moved(int place, int from, int to, int longer) {
        if (place <= from) {
            return place;
        }
        return place >= to ? place + longer : Math.min(place, to + longer);
    }

    private void noteTyped(int from, int to) {
        boolean none = typed.start() == typed.end();
        typed =
                new Stretch(
                        none ? from : Math.min(typed.start(), from),
                        none ? to : Math.max(typed.end(), to));
    }

    /** Marks where the text is broken; null = it is not. */
    void mark(@Nullable BrokenHurl broken) {
        mistake = broken == null ? Mistake.NONE : place(broken);
        told.setText(mistake.message());
        soon.stop();
        if (area.getLength() <= AT_ONCE) {
            colour();
        } else {
            soon.playFromStart();
        }
    }

    private static Mistake place(BrokenHurl broken) {
        String text = broken.text();
        int line = 0;
        for (int i = 1; i < broken.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        int lineEnd = text.indexOf('\n', line);
        int last = lineEnd < 0 ? text.length() : lineEnd;
        int start = line;
        for (int i = 1; i < broken.column() && start < last; i++) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = start;
        while (end < last && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        // at a line's end the last word is marked
        if (start == end) {
            while (start > line && Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            end = start;
            while (start > line && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
        }
        return new Mistake(start, end, broken.expected());
    }

    private void tell(MouseOverTextEvent event) {
        if (mistake.holds(event.getCharacterIndex())) {
            var at = event.getScreenPosition();
            told.show(area, at.getX(), at.getY() + 12);
        }
    }

    private void colour() {
        String text = area.getText();
        Latest<List<Ink.Span>> background = colouring;
        if (text.length() > LONGEST_COLOURED) {
            return;
        }
        if (background == null || text.length() <= AT_ONCE) {
            colour(text, Inks.of(text));
        } else {
            background.start(
                    "Colouring a request",
                    progress -> Inks.of(text),
                    found -> {
                        if (area.getLength() == text.length() && area.getText().equals(text)) {
                            colour(text, found);
                        }
                    },
                    problem -> {});
        }
    }

    private void colour(String text, List<Ink.Span> now) {
        int length = text.length();
        Stretch differs = HurlColours.changed(spans, now, length, length - colouredLength);
        paint(now, widened(differs, length));
        paint(now, within(shownMistake, length));
        paint(now, within(mistake, length));
        shownMistake = mistake;
        spans = now;
        colouredLength = length;
        typed = new Stretch(0, 0);
    }

    private static Stretch within(Mistake mistake, int length) {
        return new Stretch(
                Math.clamp(mistake.start(), 0, length), Math.clamp(mistake.end(), 0, length));
    }

    /** With what was typed: it took over the colour beside it. */
    private Stretch widened(Stretch stretch, int length) {
        if (typed.start() == typed.end()) {
            return stretch;
        }
        int start = Math.min(stretch.start(), typed.start());
        int end = Math.max(stretch.end(), typed.end());
        return new Stretch(Math.min(start, length), Math.min(end, length));
    }

    private void paint(List<Ink.Span> now, Stretch stretch) {
        var styles = HurlColours.of(now, stretch, mistake);
        if (styles != null) {
            area.setStyleSpans(stretch.start(), styles);
        }
    }

    /** Selects a stretch and scrolls to it. */
    void reveal(int start, int end) {
        area.selectRange(Math.min(start, area.getLength()), Math.min(end, area.getLength()));
        area.requestFollowCaret();
    }

    /** Takes the last change back; false when there is none. */
    boolean undo() {
        boolean there = area.isUndoAvailable();
        area.undo();
        return there;
    }

    /** Makes again what was taken back; false when there is nothing. */
    boolean redo() {
        boolean there = area.isRedoAvailable();
        area.redo();
        return there;
    }
}
