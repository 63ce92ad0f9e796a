package dev.binnacle.desktop.connection;

import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** The tab of stored connections: a list, and the form of the one that is selected. */
public final class ConnectionsTab implements ContentTab {
    private final Target target;
    private final ConnectionForms forms;
    private final Node content;

    public ConnectionsTab(Workbench workbench, ConnectionBook book, Target target) {
        this.target = target;
        forms = new ConnectionForms(workbench, book);
        content =
                workbench
                        .views()
                        .load(View.CONNECTIONS, new ConnectionsController(workbench, book, forms));
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Connections");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public @Nullable String atRisk() {
        long changed = forms.changed();
        return changed == 0
                ? null
                : changed == 1
                        ? "One connection has changes that are not saved."
                        : changed + " connections have changes that are not saved.";
    }
}
