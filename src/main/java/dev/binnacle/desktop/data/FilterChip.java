package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** One test of a filter: click it to change it, ✕ to take it away. */
final class FilterChip extends HBox {
    private static final int MOST = 40;

    FilterChip(ColumnFilter test, Runnable change, Runnable remove) {
        var words = new Button(words(test));
        words.setMnemonicParsing(false);
        words.getStyleClass().addAll("flat", "chip-words");
        words.setOnAction(event -> change.run());
        words.setMaxWidth(260);
        var away = Icons.button("fth-x", "Remove the filter " + words(test), remove);
        away.getStyleClass().add("chip-away");
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, away);
    }

    static String words(ColumnFilter test) {
        String values = ValueText.visible(String.join(", ", test.values()));
        String joined =
                test.test() == ColumnFilter.Test.BETWEEN
                        ? ValueText.visible(String.join(" and ", test.values()))
                        : values;
        String shown = joined.length() > MOST ? joined.substring(0, MOST) + "…" : joined;
        return (ValueText.visible(test.column().name()) + " " + test.test().title() + " " + shown)
                .strip();
    }
}
