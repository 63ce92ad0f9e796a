package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.LineDiff;
import dev.binnacle.desktop.control.SqlArea;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Two texts side by side: lines that are the same stand in one line, and they scroll as one. */
final class BesideView {
    private static final int ABOVE = 3;

    private final SqlArea before;
    private final SqlArea after;

    BesideView(SqlArea before, SqlArea after) {
        this.before = before;
        this.after = after;
        CodeArea left = before.area();
        CodeArea right = after.area();
        left.estimatedScrollYProperty().bindBidirectional(right.estimatedScrollYProperty());
        left.estimatedScrollXProperty().bindBidirectional(right.estimatedScrollXProperty());
    }

    void show(String old, String to) {
        List<LineDiff.Line> lines = LineDiff.of(old, to);
        fill(before, lines, LineDiff.Line::before, "−", "line-removed");
        fill(after, lines, LineDiff.Line::after, "+", "line-added");
        int first = first(lines);
        if (first > ABOVE) {
            before.area().showParagraphAtTop(first - ABOVE);
        }
    }

    private static int first(List<LineDiff.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).same()) {
                return i;
            }
        }
        return 0;
    }

    private static void fill(
            SqlArea area,
            List<LineDiff.Line> lines,
            Function<LineDiff.Line, @Nullable String> side,
            String sign,
            String style) {
        CodeArea text = area.area();
        text.clearParagraphStyle(0); // else the new lines would take it over
        List<String> shown = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (LineDiff.Line line : lines) {
            String own = side.apply(line);
            shown.add(own == null ? "" : own);
            styles.add(line.same() ? "" : own == null ? "line-none" : style);
        }
        area.show(String.join("\n", shown));
        for (int i = 0; i < styles.size(); i++) {
            if (!styles.get(i).isEmpty()) {
                text.setParagraphStyle(i, List.of(styles.get(i)));
            }
        }
        text.setParagraphGraphicFactory(
                line -> sign(line < styles.size() && styles.get(line).equals(style) ? sign : " "));
    }

    private static Node sign(String sign) {
        var label = new Label(sign);
        label.getStyleClass().addAll("mono", "line-sign");
        return label;
    }
}
