package dev.binnacle.desktop.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A tab's head: title, mark for unsaved changes, and the backend when several are open. */
final class TabHandle extends Tab {
    private final ContentTab content;
    private final Backends backends;
    private final Label title = new Label();
    private final Label backend = new Label();
    private final Label mark = new Label("●");
    private final Subscription subscription;

    TabHandle(ContentTab content, Backends backends) {
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

    ContentTab content() {
        return content;
    }

    void retitle() {
        int unsaved = content.unsaved().get();
        String name = backends.find(content.target().connection()).map(Backend::name).orElse("");
        String text = Shown.inFull(content.title().getValue());
        title.setText(Shown.shortened(text, 32));
        backend.setText(name);
        show(backend, backends.open().size() > 1 && !name.isEmpty());
        show(mark, unsaved > 0);
        setTooltip(
                new Tooltip(
                        text
                                + (name.isEmpty() ? "" : " — " + name)
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
