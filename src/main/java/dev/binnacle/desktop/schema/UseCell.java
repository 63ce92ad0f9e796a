package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.impact.Use;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** One line of what uses a table: its name, how it does, and the word perhaps where it may not. */
final class UseCell extends ListCell<UseLine> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private final Label name = new Label();
    private final Label how = new Label();
    private final Label doubt = new Label("perhaps");
    private final HBox line = new HBox(8, name, how, filler(), doubt);

    UseCell() {
        getStyleClass().add("use-cell");
        name.getStyleClass().add("use-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        how.getStyleClass().add("use-how");
        how.setMinWidth(0);
        doubt.getStyleClass().add("use-doubt");
        doubt.setMinWidth(Region.USE_PREF_SIZE);
        // wide names are cut by the list, not scrolled to
        setPrefWidth(0);
    }

    private static Region filler() {
        var filler = new Region();
        HBox.setHgrow(filler, Priority.ALWAYS);
        return filler;
    }

    @Override
    protected void updateItem(@Nullable UseLine item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HEAD, item instanceof UseLine.Head);
        setGraphic(empty || item == null ? null : line);
        setText(null);
        Tip.setText(this, null);
        switch (item) {
            case UseLine.Head head -> show(head.title(), String.valueOf(head.count()), false);
            case UseLine.One one -> show(one.use());
            case null -> setAccessibleText(null);
        }
    }

    private void show(Use use) {
        boolean perhaps = use.certainty() == Use.Certainty.PERHAPS;
        String title = Shown.inFull(use.title());
        show(Shown.shortened(title, 72), Shown.inFull(use.how()), perhaps);
        Tip.setText(this, title + (use.how().isEmpty() ? "" : "\n" + Shown.inFull(use.how())));
    }

    private void show(String title, String words, boolean perhaps) {
        name.setText(title);
        how.setText(words);
        doubt.setVisible(perhaps);
        doubt.setManaged(perhaps);
        setAccessibleText(title + " " + words + (perhaps ? " perhaps" : ""));
    }
}
