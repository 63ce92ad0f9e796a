package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** The part of an answer that shows which cookies it sets, and below them those that are kept. */
final class CookiesTab {
    private static final double LINE = 28;
    private static final int MOST_AT_ONCE = 4;
    private final KeptCookiesController kept;
    private final Label heading = new Label();
    private final ListView<Header> set = new ListView<>();
    private final Tab tab;

    /**
     * @param tab gets its content
     */
    CookiesTab(Tab tab, Workbench workbench, EnvironmentCookies cookies) {
        this.tab = tab;
        kept = new KeptCookiesController(workbench, cookies);
        heading.getStyleClass().add("cookies-heading");
        set.setFixedCellSize(LINE);
        set.getStyleClass().add("edge-to-edge");
        set.setAccessibleText("Cookies that the answer sets");
        set.setCellFactory(view -> new HeaderCell());
        set.visibleProperty().bind(Bindings.isNotEmpty(set.getItems()));
        set.managedProperty().bind(set.visibleProperty());
        set.prefHeightProperty()
                .bind(
                        Bindings.size(set.getItems())
                                .map(count -> LINE * Math.min(count.intValue(), MOST_AT_ONCE) + 1));
        set.setMinHeight(Region.USE_PREF_SIZE);
        Node below = workbench.views().load(View.KEPT_COOKIES, kept);
        VBox.setVgrow(below, Priority.ALWAYS);
        tab.setContent(new VBox(heading, set, below));
    }

    /** Those that the answer sets. */
    ListView<Header> list() {
        return set;
    }

    void show(List<Header> cookies) {
        set.getItems().setAll(cookies);
        int count = cookies.size();
        heading.setText(count == 0 ? "The answer sets no cookies" : "Set by this answer");
        tab.setText(count == 0 ? "Cookies" : "Cookies (" + count + ")");
    }

    /** Follows what is kept until it is unsubscribed. */
    Subscription watch() {
        return kept.watch();
    }
}
