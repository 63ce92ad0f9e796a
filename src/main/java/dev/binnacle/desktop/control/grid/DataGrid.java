package dev.binnacle.desktop.control.grid;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A grid of cells, virtual in both directions: a thousand columns of a million rows cost no more
 * nodes than fit in view. Rows come from a {@link GridModel}; what the user does goes to {@link
 * GridActions}. Rows and columns in this class's methods are the model's.
 */
public final class DataGrid extends Region {
    private static final double GUTTER = 20;
    private static final double LINE_ROOM = 11;
    private static final double HEADER_ROOM = 13;

    private final ObjectProperty<@Nullable GridModel> model =
            new SimpleObjectProperty<>(this, "model");
    private final GridColumns columns = new GridColumns();
    private final GridSelection selection = new GridSelection();
    private final GridBody body = new GridBody();
    private final GridHeader header = new GridHeader();
    private final GridGutter gutter = new GridGutter();
    private final Region corner = new Region();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final Label probe = new Label("0");
    private final GridEditing editing = new GridEditing(this, body);
    private final ChangeListener<Number> redraw = (property, old, now) -> redraw();
    private final ChangeListener<Number> reshape = (property, old, now) -> reshape();
    private GridActions actions = GridActions.none();
    private GridView view = new GridView(0, 0, 0, 0, 28);
    private long stamp;
    private boolean sized;

    public DataGrid() {
        getStyleClass().add("data-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        corner.getStyleClass().add("grid-corner");
        corner.setManaged(false);
        probe.getStyleClass().add("grid-cell");
        probe.setManaged(false);
        probe.setVisible(false);
        horizontal.setOrientation(Orientation.HORIZONTAL);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setManaged(false);
        horizontal.setManaged(false);
        getChildren().addAll(probe, body, gutter, header, corner, vertical, horizontal);
        vertical.valueProperty().addListener(observable -> requestLayout());
        horizontal.valueProperty().addListener(observable -> requestLayout());
        selection.revision().addListener((property, old, now) -> cursorMoved());
        columns.revision()
                .addListener((property, old, now) -> {
                    selection.resize(rows(), columns.places());
                    requestLayout();
                });
        model.addListener((property, old, now) -> follow(old, now));
        focusedProperty().addListener(observable -> requestLayout());
        new GridKeys(this).install();
        new GridMouse(this, body, gutter).install();
        new HeaderMouse(this, header).install();
    }

    public ObjectProperty<@Nullable GridModel> modelProperty() {
        return model;
    }

    public @Nullable GridModel getModel() {
        return model.get();
    }

    public void setModel(@Nullable GridModel newModel) {
        model.set(newModel);
    }

    public void setActions(GridActions newActions) {
        actions = newActions;
    }

    public GridActions actions() {
        return actions;
    }

    /** Which columns are shown, in which order, how wide. */
    public GridColumns columns() {
        return columns;
    }

    /** The selected cells; its places are those of {@link #columns}. */
    public GridSelection selection() {
        return selection;
    }

    /** The cursor's row; -1 when there are no cells. */
    public int cursorRow() {
        return selection.empty() ? -1 : selection.row();
    }

    /** The cursor's column; -1 when there are no cells. */
    public int cursorColumn() {
        return selection.empty() ? -1 : columns.at(selection.place());
    }

    /** The selected columns, in the order shown. */
    public List<Integer> selectedColumns() {
        return selection.selectedPlaces().stream().map(columns::at).toList();
    }

    /** Moves the cursor and brings it into view. */
    public void select(int row, int column) {
        int place = columns.placeOf(column);
        selection.moveTo(row, Math.max(0, place));
        reveal();
    }

    /** Scrolls to the first row and column. */
    public void scrollToStart() {
        vertical.setValue(0);
        horizontal.setValue(0);
    }

    /** Opens the editor at the cursor, if the cell can be edited. */
    public void edit() {
        editing.begin(null, false);
    }

    /** Opens an editor of several lines at the cursor, where the cell holds text. */
    public void editLarge() {
        editing.begin(null, true);
    }

    /** Ends an editor that is open, keeping what was typed. */
    public void commitEdit() {
        editing.commit();
    }

    public boolean isEditing() {
        return editing.running();
    }

    GridEditing editing() {
        return editing;
    }

    int rows() {
        GridModel now = model.get();
        return now == null ? 0 : now.rows();
    }

    GridView view() {
        return view;
    }

    /** How many nodes show cells: for tests that their number does not grow with the data. */
    int cellNodes() {
        return body.nodes();
    }

    private void follow(@Nullable GridModel old, @Nullable GridModel now) {
        if (old != null) {
            old.revision().removeListener(redraw);
            old.shape().removeListener(reshape);
        }
        if (now != null) {
            now.revision().addListener(redraw);
            now.shape().addListener(reshape);
        }
        reshape();
    }

    private void reshape() {
        GridModel now = model.get();
        sized = false;
        columns.reset(now == null ? new double[0] : GridSizing.initial(now, letterWidth()));
        selection.moveTo(0, 0);
        redraw();
    }

    private void redraw() {
        stamp++;
        selection.resize(rows(), columns.places());
        requestLayout();
    }

    private void cursorMoved() {
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Width for the widest of the values in the first rows. */
    public void autoSize(int column) {
        columns.resize(column, GridSizing.fit(model.get(), column, letterWidth(), 800));
    }

    private double letterWidth() {
        probe.applyCss();
        return Math.max(
                5, probe.prefWidth(-1) - probe.snappedLeftInset() - probe.snappedRightInset());
    }

    private double lineHeight() {
        return Math.max(10, probe.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        GridModel now = model.get();
        if (now == null) {
            return;
        }
        double letter = letterWidth();
        if (!sized && !now.columns().isEmpty()) {
            sized = true;
            columns.reset(GridSizing.initial(now, letter));
        }
        double rowHeight = Math.round(lineHeight() + LINE_ROOM);
        double headerHeight = Math.round(lineHeight() * 2 + HEADER_ROOM - 6);
        view = scroll(now, rowHeight, headerHeight);
        var state = new GridState(columns, selection, stamp);
        header.resizeRelocate(GUTTER, 0, view.width(), headerHeight);
        body.resizeRelocate(GUTTER, headerHeight, view.width(), view.height());
        gutter.resizeRelocate(0, headerHeight, GUTTER, view.height());
        corner.resizeRelocate(0, 0, GUTTER, headerHeight);
        header.arrange(now, state, view, headerHeight);
        body.arrange(now, state, view);
        gutter.arrange(now, state, view, GUTTER);
        editing.arrange(view);
        if (now.rows() > 0 && view.lastRow(now.rows()) >= now.rows() - 1 && view.y() > 0) {
            actions.reachedEnd();
        }
    }

    private GridView scroll(GridModel now, double rowHeight, double headerHeight) {
        double tall = now.rows() * rowHeight;
        double wide = columns.total();
        double bar = vertical.prefWidth(-1);
        double width = getWidth() - GUTTER;
        double height = getHeight() - headerHeight;
        boolean needsVertical = tall > height;
        boolean needsHorizontal = wide > width - (needsVertical ? bar : 0);
        needsVertical = tall > height - (needsHorizontal ? bar : 0);
        double viewWidth = Math.max(0, width - (needsVertical ? bar : 0));
        double viewHeight = Math.max(0, height - (needsHorizontal ? bar : 0));
        adjust(vertical, tall, viewHeight, needsVertical, rowHeight);
        adjust(horizontal, wide, viewWidth, needsHorizontal, rowHeight * 2);
        vertical.resizeRelocate(GUTTER + viewWidth, headerHeight, bar, viewHeight);
        horizontal.resizeRelocate(GUTTER, headerHeight + viewHeight, viewWidth, bar);
        return new GridView(
                Math.round(horizontal.getValue()),
                Math.round(vertical.getValue()),
                viewWidth,
                viewHeight,
                rowHeight);
    }

    private static void adjust(
            ScrollBar bar, double whole, double shown, boolean needed, double step) {
        double most = Math.max(0, whole - shown);
        bar.setVisible(needed);
        bar.setMax(most);
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(Math.max(step, shown - step));
        bar.setVisibleAmount(whole <= 0 ? 0 : most * shown / whole);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    void scrollBy(double x, double y) {
        vertical.setValue(Math.clamp(vertical.getValue() + y, 0, vertical.getMax()));
        horizontal.setValue(Math.clamp(horizontal.getValue() + x, 0, horizontal.getMax()));
    }

    /** Brings the cursor into view. */
    void reveal() {
        if (selection.empty()) {
            return;
        }
        layout();
        double top = selection.row() * view.rowHeight();
        vertical.setValue(into(vertical, top, top + view.rowHeight(), view.height()));
        double left = columns.left(selection.place());
        double right = columns.left(selection.place() + 1);
        horizontal.setValue(into(horizontal, left, right, view.width()));
    }

    private static double into(ScrollBar bar, double start, double end, double room) {
        double value = bar.getValue();
        if (end > value + room) {
            value = end - room;
        }
        if (start < value) {
            value = start;
        }
        return Math.clamp(value, 0, Math.max(0, bar.getMax()));
    }

    /** Where a cell is, in the body's coordinates. */
    Bounds bounds(int row, int place) {
        return new BoundingBox(
                columns.left(place) - view.x(),
                row * view.rowHeight() - view.y(),
                columns.width(place),
                view.rowHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> rows();
            case COLUMN_COUNT -> columns.places();
            case FOCUS_ITEM -> selection.empty() ? null : body.find(cursorRow(), cursorColumn());
            case CELL_AT_ROW_COLUMN ->
                    body.find((Integer) parameters[0], columns.at((Integer) parameters[1]));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
