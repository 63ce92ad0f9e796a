package dev.binnacle.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.stream.IntStream;

/**
 * The least a console-like window can cost: menus, a tool bar, a tree of 50 names and a table of 10
 * columns, out of JavaFX's own controls in its own look, over no database. It says how long its
 * second pulse took to come, and ends. {@code src/test/bench/startup.sh} runs it.
 */
public final class StartupFloor extends Application {
    private static final int COLUMNS = 10;
    private static final int ROWS = 200;
    private static final int NAMES = 50;

    /** Launches the scene; {@code -Dt0} is when the start began, in milliseconds of the epoch. */
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(StartupFloor.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        var root = new BorderPane(new SplitPane(tree(), tabs()));
        root.setTop(
                new VBox(
                        new MenuBar(new Menu("File"), new Menu("Edit")),
                        new ToolBar(new Button("Run"), new TextField())));
        root.setBottom(new Label("ready"));
        var scene = new Scene(root, 1280, 800);
        scene.addPostLayoutPulseListener(new SecondPulse());
        stage.setScene(scene);
        stage.show();
    }

    private static final class SecondPulse implements Runnable {
        private int pulses;

        @Override
        public void run() {
            pulses++;
            if (pulses == 2) {
                long began = Long.getLong("t0", System.currentTimeMillis());
                System.out.println("usable after " + (System.currentTimeMillis() - began) + " ms");
                Platform.exit();
            } else {
                Platform.requestNextPulse();
            }
        }
    }

    private static TreeView<String> tree() {
        var root = new TreeItem<>("database");
        IntStream.range(0, NAMES)
                .mapToObj(number -> new TreeItem<>("table " + number))
                .forEach(root.getChildren()::add);
        root.setExpanded(true);
        return new TreeView<>(root);
    }

    private static TabPane tabs() {
        var table = new TableView<Integer>();
        for (int number = 0; number < COLUMNS; number++) {
            String suffix = " column " + number;
            var column = new TableColumn<Integer, String>(suffix.strip());
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue() + suffix));
            table.getColumns().add(column);
        }
        table.setItems(
                FXCollections.observableArrayList(IntStream.range(0, ROWS).boxed().toList()));
        return new TabPane(new Tab("data", table), new Tab("sql", new TextArea("select 1")));
    }
}
