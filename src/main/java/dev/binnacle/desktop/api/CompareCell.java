package dev.binnacle.desktop.api;

import dev.binnacle.base.LineDiff;
import dev.binnacle.desktop.control.Tip;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A line of two answers: the earlier one left, the later one right. */
final class CompareCell extends ListCell<LineDiff.Line> {
    /** Lines that are no longer are shown whole. */
    private static final int ALWAYS_FIT = 30;

    /** So much of what is the same is shown before what differs. */
    private static final int LED_BY = 12;

    private static final int MOST_TOLD = 1_000;

    private final Label left = side();
    private final Label right = side();
    private final HBox both = new HBox(left, right);

    CompareCell() {
        setPrefWidth(0);
        left.prefWidthProperty().bind(widthProperty().divide(2));
        right.prefWidthProperty().bind(widthProperty().divide(2));
    }

    private static Label side() {
        var label = new Label();
        label.getStyleClass().addAll("mono", "compare-side");
        label.setMinWidth(0);
        return label;
    }

    @Override
    protected void updateItem(LineDiff.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        int from = line.same() ? 0 : skipped(line);
        show(left, line.before(), from, line.same() ? "" : "line-removed", "− ");
        show(right, line.after(), from, line.same() ? "" : "line-added", "+ ");
        setGraphic(both);
    }

    /** What both begin with may fill the whole width: of long lines it is left out. */
    private static int skipped(LineDiff.Line line) {
        String before = line.before();
        String after = line.after();
        if (before == null || after == null) {
            return 0;
        }
        int common = 0;
        int shorter = Math.min(before.length(), after.length());
        while (common < shorter && before.charAt(common) == after.charAt(common)) {
            common++;
        }
        boolean fits = Math.max(before.length(), after.length()) <= ALWAYS_FIT;
        return fits || common <= LED_BY ? 0 : common - LED_BY;
    }

    private static void show(
            Label label, @Nullable String text, int from, String style, String sign) {
        label.getStyleClass().removeAll("line-removed", "line-added", "line-none");
        String shown = text == null ? "" : from == 0 ? text : "…" + text.substring(from);
        label.setText(text == null ? "" : (style.isEmpty() ? "  " : sign) + shown);
        Tip.setText(label, text == null || text.length() <= ALWAYS_FIT ? null : whole(text));
        if (!style.isEmpty()) {
            label.getStyleClass().add(text == null ? "line-none" : style);
        }
    }

    private static String whole(String text) {
        return text.length() <= MOST_TOLD
                ? text.strip()
                : text.substring(0, MOST_TOLD).strip() + " …";
    }
}
