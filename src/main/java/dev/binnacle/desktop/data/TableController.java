package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Views;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A table tab: puts its regions together and shows whether rows are coming, there or not. */
final class TableController {
    private final TableParts parts;
    private final TableToolbar toolbar;
    private @FXML VBox root;
    private @FXML StackPane top;
    private @FXML StatePane state;
    private @FXML DataGrid grid;
    private @FXML StackPane panel;
    private @FXML StackPane foot;

    TableController(TableParts parts) {
        this.parts = parts;
        this.toolbar = new TableToolbar(parts);
    }

    Parent load() {
        Views views = parts.workbench().views();
        Parent loaded = views.load(View.TABLE, this);
        toolbar.use(grid);
        top.getChildren().add(views.load(View.TABLE_TOOLBAR, toolbar));
        foot.getChildren().add(views.load(View.TABLE_FOOTER, new TableFooter(parts, grid)));
        new Panels(parts, grid, panel).follow();
        return loaded;
    }

    @FXML
    private void initialize() {
        grid.setModel(parts.model());
        grid.setActions(new TableActions(parts, grid));
        grid.setAccessibleText("Rows of " + parts.model().table().name());
        TableLoader loader = parts.loader();
        loader.readingProperty().subscribe(this::reading);
        loader.problemProperty().subscribe(this::failed);
        parts.model().revision().addListener((property, old, now) -> filled());
    }

    private void reading(@Nullable Job<?> job) {
        if (job != null) {
            state.loading(job);
        } else if (loaded()) {
            filled();
        } else {
            failed(parts.loader().problemProperty().get());
        }
    }

    private boolean loaded() {
        return parts.model().page() != null;
    }

    /** Rows that are there stay there; only where there are none the problem takes their place. */
    private void failed(@Nullable Problem problem) {
        if (problem == null) {
            return;
        }
        boolean written = !parts.loader().query().filter().isEmpty();
        if (loaded() && written) {
            state.ready();
        } else {
            state.failed(problem, parts.loader()::retry);
        }
    }

    private void filled() {
        if (!loaded() || parts.loader().problemProperty().get() != null) {
            return;
        }
        if (parts.model().rows() > 0) {
            state.ready();
        } else if (!parts.loader().query().filter().isEmpty()) {
            state.emptyOver("No row passes the filter.", "Clear the filter", toolbar::clearFilters);
        } else if (parts.editing().readOnlyReason() == null) {
            state.emptyOver("No rows yet.", "Add a row", this::insert);
        } else {
            state.emptyOver("No rows.", null, () -> {});
        }
    }

    private void insert() {
        int row = parts.editing().insert();
        if (row >= 0) {
            grid.select(row, 0);
            grid.requestFocus();
        }
    }

    DataGrid grid() {
        return grid;
    }

    TableToolbar toolbar() {
        return toolbar;
    }

    VBox root() {
        return root;
    }
}
