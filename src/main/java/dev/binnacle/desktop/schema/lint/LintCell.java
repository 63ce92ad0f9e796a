package dev.binnacle.desktop.schema.lint;

import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Severity;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a line of the list. */
final class LintCell extends ListCell<LintRow> {
    private final Label words = new Label();
    private final Label more = new Label();
    private final FontIcon mark = new FontIcon();
    private final HBox line = new HBox(8, mark, words, more);

    LintCell() {
        line.getStyleClass().add("lint-line");
        words.setMinWidth(Region.USE_PREF_SIZE);
        more.setTextOverrun(OverrunStyle.ELLIPSIS);
        more.setMinWidth(0);
        more.getStyleClass().add("lint-more");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LintRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("lint-heading", "lint-error", "lint-warning", "lint-note");
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        Finding finding = row.finding();
        if (finding == null) {
            heading(row);
        } else {
            finding(finding);
        }
        setGraphic(line);
    }

    private void heading(LintRow row) {
        getStyleClass().add("lint-heading");
        mark.setVisible(false);
        mark.setManaged(false);
        words.setText(row.words());
        more.setText(row.detail());
        setAccessibleText(row.words() + ", " + row.detail());
    }

    private void finding(Finding finding) {
        getStyleClass().add("lint-" + finding.severity().word());
        mark.setVisible(true);
        mark.setManaged(true);
        mark.setIconLiteral(icon(finding.severity()));
        words.setText(Shown.shortened(Shown.inFull(finding.where()), 60));
        String weight = finding.weight() == null ? "" : "  " + finding.weight();
        more.setText(Shown.inFull(finding.message()) + weight);
        setAccessibleText(finding.severity().word() + ", " + words.getText() + ", " + more.getText());
    }

    static String icon(Severity severity) {
        return switch (severity) {
            case ERROR -> "fth-alert-octagon";
            case WARNING -> "fth-alert-triangle";
            case NOTE -> "fth-info";
        };
    }
}
