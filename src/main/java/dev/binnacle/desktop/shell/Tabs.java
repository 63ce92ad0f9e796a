package dev.binnacle.desktop.shell;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.util.Duration;

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
    private final Trail trail = new Trail();
    private final InvalidationListener retitle = change -> tabs().forEach(TabHandle::retitle);

    /**
     * What a tab shows is on the screen, and can be given the keys, two pulses after it was chosen.
     */
    private final PauseTransition keysSoon = new PauseTransition(Duration.millis(60));

    Tabs(
            TabPane pane,
            Function<Target, ContentTab> opener,
            Questions questions,
            Backends backends) {
        keysSoon.setOnFinished(event -> giveKeys());
        this.pane = pane;
        this.opener = opener;
        this.questions = questions;
        this.backends = backends;
        backends.open().addListener(retitle);
        pane.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, tab) -> bringToFront(tab));
    }

    private void giveKeys() {
        ContentTab content = front.get();
        if (content != null) {
            content.takeKeys();
        }
    }

    private void bringToFront(@Nullable Tab tab) {
        ContentTab content = tab instanceof TabHandle handle ? handle.content() : null;
        front.set(content);
        if (tab instanceof TabHandle handle) {
            trail.visit(handle.opened());
        }
        if (content != null) {
            backends.find(content.target().connection()).ifPresent(backends.currentProperty()::set);
            content.shown();
            keysSoon.playFromStart();
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
        TabHandle handle = handle(target);
        pane.getTabs().add(handle);
        return handle;
    }

    private TabHandle handle(Target target) {
        var handle = new TabHandle(target, opener.apply(target), backends);
        handle.setOnCloseRequest(event -> {
            event.consume();
            close(handle);
        });
        return handle;
    }

    void show(TabHandle tab) {
        pane.getSelectionModel().select(tab);
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

    /** Goes back to where one was before; a tab closed meanwhile is opened again. */
    void back() {
        trail.back().ifPresent(this::revisit);
    }

    void forward() {
        trail.forward().ifPresent(this::revisit);
    }

    private void revisit(Target target) {
        tabs().stream()
                .filter(tab -> tab.opened().equals(target))
                .findFirst()
                .ifPresentOrElse(this::show, () -> open(target));
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

    /** Closes this tab without asking. */
    void leave(ContentTab done) {
        tabs().stream().filter(tab -> tab.content() == done).findFirst().ifPresent(this::remove);
    }

    private void remove(TabHandle handle) {
        pane.getTabs().remove(handle);
        handle.release();
        handle.content().dispose();
    }

    /** Makes anew, in place and as they are now, the tabs of a connection that was opened again. */
    void renew(String connection) {
        int front = selected();
        for (TabHandle old : tabs()) {
            Target target = old.content().target();
            if (target.connection().equals(connection)) {
                int at = pane.getTabs().indexOf(old);
                remove(old);
                pane.getTabs().add(at, handle(target));
            }
        }
        select(front);
    }

    /** What would be lost with the tabs of one connection, a sentence each. */
    List<String> risks(String connection) {
        return tabs().stream()
                .map(TabHandle::content)
                .filter(content -> content.target().connection().equals(connection))
                .flatMap(content -> Optional.ofNullable(content.atRisk()).stream())
                .toList();
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
