package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessFeatures;
import dev.binnacle.access.Privilege;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the letters of the matrix mean, each drawn as in a cell. */
final class MatrixLegend {
    private MatrixLegend() {}

    static void fill(FlowPane legend, AccessFeatures features) {
        List<Node> entries = new ArrayList<>();
        for (Privilege privilege : features.tablePrivileges()) {
            String word = privilege.name().toLowerCase(Locale.ROOT);
            entries.add(entry(mark(privilege, "direct"), word));
        }
        entries.add(entry(mark(Privilege.SELECT, "inherited"), "by another path"));
        if (features.grantOption()) {
            entries.add(entry(mark(Privilege.SELECT, "columns"), "on some columns"));
            Label grantable = mark(Privilege.SELECT, "direct");
            grantable.pseudoClassStateChanged(PseudoClass.getPseudoClass("grantable"), true);
            entries.add(entry(grantable, "may grant it on"));
        }
        if (features.schemaUsage()) {
            Label useless = mark(Privilege.SELECT, "useless");
            entries.add(entry(useless, "of no use without the schema"));
        }
        legend.getChildren().setAll(entries);
    }

    private static Label mark(Privilege privilege, String state) {
        var mark = new Label(String.valueOf(privilege.letter()));
        mark.getStyleClass().addAll("mark", state);
        mark.setAlignment(Pos.CENTER);
        return mark;
    }

    private static Node entry(Label mark, String words) {
        var label = new Label(words);
        label.getStyleClass().add("secondary");
        var entry = new HBox(4, mark, label);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
