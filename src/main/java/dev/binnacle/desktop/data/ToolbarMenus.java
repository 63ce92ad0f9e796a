package dev.binnacle.desktop.data;

import dev.binnacle.database.Column;
import dev.binnacle.database.SortKey;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.GridColumns;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The toolbar's menus, filled when they open. */
final class ToolbarMenus {
    private static final int MOST_COLUMNS = 60;

    private final TableParts parts;
    private final DataGrid grid;

    ToolbarMenus(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
    }

    void install(MenuButton sort, MenuButton columns, MenuButton out) {
        sort.setOnShowing(event -> sort.getItems().setAll(sortItems()));
        columns.setOnShowing(event -> columns.getItems().setAll(columnItems()));
        out.setOnShowing(event -> out.getItems().setAll(outItems()));
        for (MenuButton button : List.of(sort, columns, out)) {
            button.getItems().setAll(new MenuItem(""));
        }
        parts.loader().queryProperty().subscribe(query -> sort.setText(words(query.sort())));
    }

    private static String words(List<SortKey> sort) {
        if (sort.isEmpty()) {
            return "Sort";
        }
        String keys =
                sort.stream()
                        .map(key -> key.column().name() + (key.descending() ? " ▼" : " ▲"))
                        .collect(Collectors.joining(", "));
        return keys.length() > 24 ? keys.substring(0, 24) + "…" : keys;
    }

    private List<MenuItem> sortItems() {
        var items = new ArrayList<MenuItem>();
        items.add(item("By key", () -> parts.loader().sort(List.of())));
        items.add(new SeparatorMenuItem());
        List<Column> columns = parts.model().table().columns();
        for (Column column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            items.add(
                    item(
                            column.name(),
                            () ->
                                    parts.loader()
                                            .sort(
                                                    TableActions.sorted(
                                                            parts.loader().query().sort(),
                                                            column,
                                                            false))));
        }
        return items;
    }

    private List<MenuItem> columnItems() {
        var items = new ArrayList<MenuItem>();
        GridColumns shown = grid.columns();
        items.add(item("Show all", shown::showAll));
        items.add(
                item(
                        "Fit all widths to values",
                        () -> {
                            for (int column = 0; column < shown.count(); column++) {
                                grid.autoSize(column);
                            }
                        }));
        items.add(new SeparatorMenuItem());
        List<Column> columns = parts.model().table().columns();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            var item = new CheckMenuItem(columns.get(column).name());
            item.setMnemonicParsing(false);
            item.setSelected(!shown.hidden(column));
            item.setOnAction(event -> {
                if (item.isSelected()) {
                    shown.show(at);
                } else {
                    shown.hide(at);
                }
            });
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> outItems() {
        var items = new ArrayList<MenuItem>(TableMenus.copyItems(parts, grid));
        items.add(new SeparatorMenuItem());
        items.addAll(new Exporting(parts).items());
        return items;
    }

    static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
