package dev.binnacle.desktop.data;

import dev.binnacle.data.console.ResultTable;
import dev.binnacle.data.console.StatementResult;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.GridActions;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One result: its rows, how many are here, and the way to more. */
final class ResultPane extends VBox {
    private final SqlRunner runner;
    private final StatementResult.Rows result;
    private final ResultModel model;
    private final DataGrid grid = new DataGrid();
    private final Label count = new Label();
    private final Hyperlink more = new Hyperlink("read more");

    ResultPane(SqlRunner runner, StatementResult.Rows result, ResultCopying copying) {
        this.runner = runner;
        this.result = result;
        this.model = new ResultModel(result.table());
        grid.setModel(model);
        grid.setAccessibleText("Result");
        grid.setActions(
                new GridActions() {
                    @Override
                    public void copy() {
                        copying.copy(grid, model, Copying.Form.TSV);
                    }

                    @Override
                    public java.util.List<javafx.scene.control.MenuItem> cellMenu(
                            int row, int column) {
                        return copying.items(grid, model);
                    }

                    @Override
                    public void reachedEnd() {
                        readMore();
                    }
                });
        more.setOnAction(event -> readMore());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, count, more, space, new Label("in " + Words.time(result.took())));
        foot.getStyleClass().addAll("foot-row", "result-foot");
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(grid, foot);
        show();
    }

    private void readMore() {
        if (model.table().state() == ResultTable.State.PAUSED
                && runner.runningProperty().get() == null) {
            runner.more(this::show);
        }
    }

    /** Takes in what was read since. */
    void show() {
        model.grow();
        ResultTable.State state = model.table().state();
        String rows = Words.count(model.rows(), "row");
        count.setText(
                switch (state) {
                    case COMPLETE -> rows;
                    case CUT -> "first " + rows + "; run it alone to read on";
                    case READING, PAUSED -> "first " + rows;
                });
        more.setVisible(state == ResultTable.State.PAUSED);
        more.setManaged(more.isVisible());
    }

    DataGrid grid() {
        return grid;
    }

    StatementResult.Rows result() {
        return result;
    }
}
