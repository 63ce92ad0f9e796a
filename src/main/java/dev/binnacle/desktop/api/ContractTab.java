package dev.binnacle.desktop.api;

import dev.binnacle.api.contract.Finding;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.desktop.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** What an answer is worth by the API's description; its tab is there when one is known. */
final class ContractTab {
    private final VBox lines = new VBox();
    private final Tab tab = new Tab("Contract");

    ContractTab() {
        lines.getStyleClass().add("answer-checks");
        lines.setAccessibleText("What the API's description says of the answer");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        tab.setContent(scroll);
    }

    /**
     * @param next the tab that it stands before
     */
    void show(KnownApis.@Nullable Held held, TabPane parts, Tab next) {
        tab.getStyleClass().remove("tab-fails");
        if (held == null) {
            parts.getTabs().remove(tab);
            return;
        }
        int broken = held.verdict().violations().size();
        tab.setText(broken == 0 ? "Contract" : "Contract (" + broken + " broken)");
        if (broken > 0) {
            tab.getStyleClass().add("tab-fails");
        }
        lines.getChildren().setAll(title(held));
        if (held.verdict().findings().isEmpty()) {
            lines.getChildren().add(line("fth-check", "check-holds", "As described.", ""));
        }
        held.verdict().violations().forEach(each -> lines.getChildren().add(line(each)));
        held.verdict().notes().forEach(each -> lines.getChildren().add(line(each)));
        if (!parts.getTabs().contains(tab)) {
            parts.getTabs().add(parts.getTabs().indexOf(next), tab);
        }
    }

    private static Node title(KnownApis.Held held) {
        Operation operation = held.verdict().operation();
        String summary = operation == null ? "" : operation.summary();
        var title = new Label((operation == null ? "no operation" : operation.key()) + "   ");
        title.getStyleClass().add("mono");
        var from =
                new Label("by " + held.known().name() + (summary.isEmpty() ? "" : ": " + summary));
        from.getStyleClass().add("secondary");
        var row = new HBox(title, from);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Node line(Finding finding) {
        boolean broken = finding.severity() == Finding.Severity.VIOLATION;
        return line(
                broken ? "fth-x" : "fth-info",
                broken ? "check-fails" : "check-waits",
                finding.sentence(),
                finding.place());
    }

    private static Node line(String literal, String style, String words, String place) {
        FontIcon icon = Icons.icon(literal);
        icon.getStyleClass().add(style);
        var texts = new VBox(label(words, ""));
        if (!place.isEmpty()) {
            texts.getChildren().add(label(place, "secondary"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(8, icon, texts);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(style.isEmpty() ? List.of() : List.of(style, "mono"));
        return label;
    }
}
