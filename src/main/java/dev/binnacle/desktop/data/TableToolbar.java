package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.View;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Above the grid: filters, order, columns, new row, read again, out. */
final class TableToolbar {
    private final TableParts parts;
    private @Nullable DataGrid grid;
    private @FXML FlowPane chips;
    private @FXML Button addFilter;
    private @FXML ToggleButton whereToggle;
    private @FXML MenuButton sortMenu;
    private @FXML MenuButton columnsMenu;
    private @FXML MenuButton out;
    private @FXML Button insert;
    private @FXML StackPane filterPlace;
    private @FXML VBox whereRow;
    private @FXML TextField where;
    private @FXML Label whereProblem;

    TableToolbar(TableParts parts) {
        this.parts = parts;
    }

    /** The grid this toolbar is about; before the view is loaded. */
    void use(DataGrid shown) {
        grid = shown;
    }

    @FXML
    private void initialize() {
        whereRow.visibleProperty().bind(whereToggle.selectedProperty());
        whereRow.managedProperty().bind(whereToggle.selectedProperty());
        whereToggle
                .selectedProperty()
                .addListener((property, old, on) -> {
                    if (on) {
                        where.requestFocus();
                    }
                });
        whereToggle.setSelected(!filter().written().isBlank());
        where.setText(filter().written());
        showProblem(null);
        parts.loader().queryProperty().subscribe(query -> showChips());
        parts.loader().problemProperty().subscribe(this::showProblem);
        DataGrid shown = grid;
        if (shown != null) {
            new ToolbarMenus(parts, shown).install(sortMenu, columnsMenu, out);
        }
        insert.setVisible(parts.staged() != null);
        insert.setManaged(parts.staged() != null);
    }

    private Filter filter() {
        return parts.loader().query().filter();
    }

    private void showChips() {
        var nodes = new ArrayList<javafx.scene.Node>();
        for (ColumnFilter test : filter().columns()) {
            nodes.add(new FilterChip(test, () -> openEditor(test), () -> remove(test)));
        }
        nodes.add(addFilter);
        nodes.add(whereToggle);
        chips.getChildren().setAll(nodes);
    }

    private void showProblem(@Nullable Problem problem) {
        boolean shown = problem != null && !filter().written().isBlank();
        whereProblem.setManaged(shown);
        whereProblem.setVisible(shown);
        if (problem != null && shown) {
            whereProblem.setText(problem.sentence() + " " + problem.detail());
        }
    }

    @FXML
    private void addFilter() {
        openEditor(null);
    }

    /** Opens the row where a test is put together, for this column if one is named. */
    void openEditor(@Nullable ColumnFilter changed) {
        var editor =
                new FilterEditor(
                        parts.model().table(),
                        changed,
                        new FilterEditor.Ending() {
                            @Override
                            public void apply(ColumnFilter made) {
                                filterPlace.getChildren().clear();
                                put(changed, made);
                            }

                            @Override
                            public void cancel() {
                                filterPlace.getChildren().clear();
                            }
                        });
        filterPlace
                .getChildren()
                .setAll(parts.workbench().views().load(View.FILTER_EDITOR, editor));
        editor.focus();
    }

    private void put(@Nullable ColumnFilter changed, ColumnFilter made) {
        List<ColumnFilter> tests = new ArrayList<>(filter().columns());
        int at = changed == null ? -1 : tests.indexOf(changed);
        if (at >= 0) {
            tests.set(at, made);
        } else {
            tests.add(made);
        }
        parts.loader().filter(new Filter(tests, filter().written()));
    }

    private void remove(ColumnFilter test) {
        List<ColumnFilter> tests = new ArrayList<>(filter().columns());
        tests.remove(test);
        parts.loader().filter(new Filter(tests, filter().written()));
    }

    void clearFilters() {
        where.clear();
        parts.loader().filter(Filter.NONE);
    }

    @FXML
    private void applyWhere() {
        parts.loader().filter(new Filter(filter().columns(), where.getText()));
    }

    @FXML
    private void clearWhere() {
        where.clear();
        applyWhere();
        whereToggle.setSelected(false);
    }

    @FXML
    private void insert() {
        DataGrid shown = grid;
        int row = parts.editing().insert();
        if (row >= 0 && shown != null) {
            shown.select(row, 0);
            shown.requestFocus();
        }
    }

    @FXML
    private void refresh() {
        DataGrid shown = grid;
        if (shown != null) {
            shown.commitEdit();
        }
        parts.loader().again();
    }
}
