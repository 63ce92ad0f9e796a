package dev.binnacle.desktop.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The content's tabs: opens targets, keeps them unique, asks before work at risk is closed. */
final class Tabs {
    private final TabPane pane;
    private final Function<Target, ContentTab> opener;
    private final Questions questions;
    private final Backends backends;
    private final ReadOnlyObjectWrapper<@Nullable ContentTab> front = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener retitle = change -> tabs().forEach(TabHandle::retitle);

    Tabs(
            TabPane pane,
            Function<Target, ContentTab> opener,
            Questions questions,
            Backends backends) {
        this.pane = pane;
        this.opener = opener;
        this.questions = questions;
        this.backends = backends;
        backends.open().addListener(retitle);
        pane.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, tab) -> bringToFront(tab));
    }

    private void bringToFront(@Nullable Tab tab) {
        ContentTab content = tab instanceof TabHandle handle ? handle.content() : null;
        front.set(content);
        if (content != null) {
            backends.find(content.target().connection()).ifPresent(backends.currentProperty()::set);
            content.shown();
        }
    }

    /** The tab in front; null = none. */
    ReadOnlyObjectProperty<@Nullable ContentTab> frontProperty() {
        return front.getReadOnlyProperty();
    }

    List<TabHandle> tabs() {
        var handles = new ArrayList<TabHandle>();
        for (Tab tab : pane.getTabs()) {
            handles.add((TabHandle) tab);
        }
        return handles;
    }

    void open(Target target) {
        Optional<TabHandle> there =
                tabs().stream().filter(tab -> tab.content().target().equals(target)).findFirst();
        TabHandle tab = there.orElseGet(() -> add(target));
        pane.getSelectionModel().select(tab);
    }

    TabHandle add(Target target) {
        var handle = new TabHandle(opener.apply(target), backends);
        handle.setOnCloseRequest(event -> {
            event.consume();
            close(handle);
        });
        pane.getTabs().add(handle);
        return handle;
    }

    void select(int index) {
        if (index >= 0 && index < pane.getTabs().size()) {
            pane.getSelectionModel().select(index);
        }
    }

    int selected() {
        return pane.getSelectionModel().getSelectedIndex();
    }

    /** Goes to the neighbour, round the ends. */
    void step(int by) {
        int count = pane.getTabs().size();
        if (count > 0) {
            select(Math.floorMod(selected() + by, count));
        }
    }

    void closeFront() {
        if (pane.getSelectionModel().getSelectedItem() instanceof TabHandle handle) {
            close(handle);
        }
    }

    private void close(TabHandle handle) {
        String risk = handle.content().atRisk();
        if (risk == null) {
            remove(handle);
        } else {
            questions.confirm("Close the tab", risk, "Close and lose it", () -> remove(handle));
        }
    }

    private void remove(TabHandle handle) {
        pane.getTabs().remove(handle);
        handle.release();
        handle.content().dispose();
    }

    /** Closes what shows this backend, without asking. */
    void closeAll(String connection) {
        tabs().stream()
                .filter(tab -> tab.content().target().connection().equals(connection))
                .forEach(this::remove);
    }

    /** The sentences of all that would be lost now. */
    List<String> risks() {
        var risks = new ArrayList<String>();
        for (TabHandle tab : tabs()) {
            String risk = tab.content().atRisk();
            if (risk != null) {
                risks.add(tab.content().title().getValue() + ": " + risk);
            }
        }
        return risks;
    }

    void disposeAll() {
        tabs().forEach(tab -> tab.content().dispose());
    }
}
