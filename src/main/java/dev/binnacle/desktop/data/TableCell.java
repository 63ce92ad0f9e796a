package dev.binnacle.desktop.data;

import dev.binnacle.database.Table;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the list of tables: name and estimated rows, or a schema's head. */
final class TableCell extends ListCell<SidebarLine> {
    private final TablesSidebar sidebar;
    private final FontIcon icon = Icons.icon("fth-grid");
    private final Label name = new Label();
    private final Label rows = new Label();
    private final HBox box = new HBox(6, icon, name, rows);
    private final ContextMenu menu = new ContextMenu();

    TableCell(TablesSidebar sidebar) {
        this.sidebar = sidebar;
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        rows.setMinWidth(Label.USE_PREF_SIZE);
        rows.getStyleClass().add("table-rows");
        icon.getStyleClass().add("table-icon");
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    SidebarLine line = getItem();
                    if (line != null && event.getButton() == MouseButton.PRIMARY) {
                        sidebar.act(line);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable SidebarLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("schema-head");
        Tip.setText(this, null);
        if (empty || line == null) {
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        switch (line) {
            case SidebarLine.Head head -> head(head);
            case SidebarLine.Entry entry -> entry(entry.table());
        }
        setGraphic(box);
    }

    private void head(SidebarLine.Head head) {
        getStyleClass().add("schema-head");
        icon.setIconLiteral(head.open() ? "fth-chevron-down" : "fth-chevron-right");
        name.setText(ValueText.visible(head.schema()));
        rows.setText(Words.number(head.count()));
        setContextMenu(null);
        setAccessibleText("Schema " + head.schema() + ", " + head.count() + " tables");
    }

    private void entry(Table table) {
        icon.setIconLiteral(table.kind().view() ? "fth-eye" : "fth-grid");
        name.setText(ValueText.visible(table.name().name()));
        rows.setText(table.kind().view() ? "" : Words.roughly(table.estimatedRows()));
        String about = table.comment() == null ? "" : "\n" + table.comment();
        Tip.setText(this, table.name() + about);
        setAccessibleText(
                table.name().name()
                        + (table.estimatedRows() < 0
                                ? ""
                                : ", about " + table.estimatedRows() + " rows"));
        menu.getItems()
                .setAll(
                        ToolbarMenus.item("Open rows", () -> sidebar.rows(table)),
                        ToolbarMenus.item("Open structure", () -> sidebar.structure(table)),
                        ToolbarMenus.item("SELECT in a SQL tab", () -> sidebar.select(table)),
                        ToolbarMenus.item("Copy name", () -> sidebar.copyName(table)));
        setContextMenu(menu);
    }
}
