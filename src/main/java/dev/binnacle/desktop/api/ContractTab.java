package dev.binnacle.desktop.api;

import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.openapi.Operation;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What an answer is worth by the API's description; its tab is there when one is known, or should
 * be and cannot be read.
 */
final class ContractTab {
    /** More are searched. */
    private static final int MANY = 10;

    private static final int ALWAYS_WHOLE = 40;

    private final ObservableList<ContractLine> all = FXCollections.observableArrayList();
    private final FilteredList<ContractLine> found = new FilteredList<>(all);
    private final Label operation = new Label();
    private final Label from = new Label();
    private final Label count = new Label();
    private final TextField search = new TextField();
    private final HBox finding = new HBox(8, count, search);
    private final Tab tab = new Tab("Contract");

    ContractTab() {
        operation.getStyleClass().add("mono");
        operation.managedProperty().bind(operation.textProperty().isNotEmpty());
        from.getStyleClass().add("secondary");
        from.setMinWidth(0);
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        search.setPromptText("Find");
        search.setAccessibleText("Find in what is not as described");
        search.textProperty().subscribe(this::filter);
        finding.getStyleClass().add("contract-find");
        finding.managedProperty().bind(finding.visibleProperty());
        HBox.setHgrow(from, Priority.ALWAYS);
        from.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(12, operation, from, finding);
        head.getStyleClass().add("contract-head");
        var lines = new ListView<ContractLine>(found);
        lines.getStyleClass().add("edge-to-edge");
        lines.setAccessibleText("What the API's description says of the answer");
        lines.setCellFactory(view -> new ContractCell(view.widthProperty()));
        lines.setPlaceholder(new Label("None of them says that."));
        VBox.setVgrow(lines, Priority.ALWAYS);
        tab.setContent(new VBox(head, lines));
    }

    /**
     * @param next the tab that it stands before
     */
    void show(Contracted contracted, TabPane parts, Tab next) {
        tab.getStyleClass().remove("tab-fails");
        KnownApis.Held held = contracted.held();
        int unreadable = contracted.unreadable().size();
        if (held == null && unreadable == 0) {
            parts.getTabs().remove(tab);
            return;
        }
        int broken = held == null ? 0 : held.verdict().violations().size();
        if (broken > 0) {
            tab.setText(String.format(Locale.ROOT, "Contract (%,d broken)", broken));
        } else {
            tab.setText(held == null ? "Contract (unreadable)" : "Contract");
        }
        if (broken > 0 || held == null) {
            tab.getStyleClass().add("tab-fails");
        }
        title(held);
        search.clear();
        all.setAll(ContractLine.of(contracted));
        finding.setVisible(all.size() > MANY);
        filter("");
        if (!parts.getTabs().contains(tab)) {
            parts.getTabs().add(parts.getTabs().indexOf(next), tab);
        }
    }

    private void title(KnownApis.@Nullable Held held) {
        Operation called = held == null ? null : held.verdict().operation();
        operation.setText(held == null ? "" : called == null ? "no operation" : called.key());
        boolean fits = operation.getText().length() <= ALWAYS_WHOLE;
        operation.setMinWidth(fits ? Region.USE_PREF_SIZE : 0);
        String summary = called == null ? "" : called.summary();
        from.setText(
                held == null
                        ? "The answer is held against no description."
                        : "by " + held.known().name() + (summary.isEmpty() ? "" : ": " + summary));
    }

    private void filter(String words) {
        found.setPredicate(words.isBlank() ? null : line -> line.says(words));
        count.setText(
                words.isBlank()
                        ? ""
                        : String.format(Locale.ROOT, "%,d of %,d", found.size(), all.size()));
    }
}
