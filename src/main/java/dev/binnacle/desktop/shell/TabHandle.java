package dev.binnacle.desktop.shell;

import dev.binnacle.database.Tier;

import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A tab's head: title, mark for unsaved changes, and the backend when several are open. */
final class TabHandle extends Tab {
    private final Target opened;
    private final ContentTab content;
    private final Backends backends;
    private final Label title = new Label();
    private final Label backend = new Label();
    private final Label mark = new Label("●");
    private final Subscription subscription;

    /**
     * @param opened what it was opened for; the content's own target may have moved on since
     */
    TabHandle(Target opened, ContentTab content, Backends backends) {
        this.opened = opened;
        this.content = content;
        this.backends = backends;
        title.getStyleClass().add("tab-title");
        backend.getStyleClass().add("tab-backend");
        mark.getStyleClass().add("tab-unsaved");
        mark.setAccessibleText("unsaved");
        var head = new HBox(title, backend, mark);
        head.getStyleClass().add("tab-graphic");
        setGraphic(head);
        setContent(content.content());
        subscription =
                content.title()
                        .subscribe(text -> retitle())
                        .and(content.unsaved().subscribe(count -> retitle()));
        retitle();
    }

    Target opened() {
        return opened;
    }

    ContentTab content() {
        return content;
    }

    void retitle() {
        int unsaved = content.unsaved().get();
        Backend shown = backends.find(content.target().connection()).orElse(null);
        String name = shown == null ? "" : Shown.inFull(shown.name());
        boolean production = shown != null && shown.settings().tier() == Tier.PRODUCTION;
        String text = Shown.inFull(content.title().getValue());
        title.setText(Shown.shortened(text, 32));
        backend.setText(Shown.shortened(name, 24) + (production ? " · production" : ""));
        backend.getStyleClass().setAll("label", "tab-backend", production ? "production" : "other");
        show(backend, production || backends.open().size() > 1 && !name.isEmpty());
        show(mark, unsaved > 0);
        setTooltip(
                new Tooltip(
                        text
                                + (name.isEmpty() ? "" : " — " + name)
                                + (production ? ", production" : "")
                                + (unsaved > 0 ? ", " + unsaved + " unsaved" : "")));
    }

    private static void show(Label label, boolean visible) {
        label.setVisible(visible);
        label.setManaged(visible);
    }

    void release() {
        subscription.unsubscribe();
    }
}
