package dev.binnacle.app;

import dev.binnacle.desktop.api.FormView;
import dev.binnacle.desktop.api.FormViewKeeper;
import dev.binnacle.workspace.Workspace;

import java.util.Arrays;

/** How requests are shown, in the workspace's journal. */
final class StoredFormView implements FormViewKeeper {
    private static final String KEY = "form-view";
    private final Workspace workspace;

    StoredFormView(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public FormView load() {
        String kept = workspace.store().journal().get(KEY).orElse("");
        return Arrays.stream(FormView.values())
                .filter(view -> view.name().equals(kept))
                .findFirst()
                .orElse(FormView.BY_ROOM);
    }

    @Override
    public void save(FormView view) {
        workspace.store().journal().put(KEY, view.name());
    }
}
