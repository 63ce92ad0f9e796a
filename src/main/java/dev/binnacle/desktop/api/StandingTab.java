package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** A tab that keeps its title and its content, and what happens when it is asked for something. */
final class StandingTab implements ContentTab {
    private final ObservableValue<String> title;
    private final Node content;
    private final Supplier<Target> target;
    private final Map<Command, Runnable> acts = new EnumMap<>(Command.class);
    private @Nullable Node inspector;
    private Runnable whenShown = () -> {};
    private Runnable whenClosed = () -> {};

    StandingTab(String title, Node content, Supplier<Target> target) {
        this.title = new ReadOnlyStringWrapper(title);
        this.content = content;
        this.target = target;
    }

    StandingTab on(Command command, Runnable act) {
        acts.put(command, act);
        return this;
    }

    StandingTab inspecting(Node node) {
        inspector = node;
        return this;
    }

    StandingTab whenShown(Runnable act) {
        whenShown = act;
        return this;
    }

    StandingTab whenClosed(Runnable act) {
        whenClosed = act;
        return this;
    }

    @Override
    public Target target() {
        return target.get();
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public @Nullable Node inspector() {
        return inspector;
    }

    @Override
    public boolean perform(Command command) {
        Runnable act = acts.get(command);
        if (act != null) {
            act.run();
        }
        return act != null;
    }

    @Override
    public void shown() {
        whenShown.run();
    }

    @Override
    public void dispose() {
        whenClosed.run();
    }
}
