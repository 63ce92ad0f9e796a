package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.diagram.DiagramGraph;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Where a diagram of many tables begins: with a few of them, a saved view, or all the same. */
public final class StartController {
    private static final int MOST = 8;
    private static final int LONGEST = 32;
    private final Consumer<TableName> begin;
    private final Consumer<String> open;
    private final Runnable everything;
    @FXML private VBox root;
    @FXML private Label title;
    @FXML private FlowPane related;
    @FXML private VBox saved;
    @FXML private FlowPane views;
    @FXML private Button all;

    /**
     * @param begin with a table and what is around it
     * @param open a saved view
     */
    StartController(Consumer<TableName> begin, Consumer<String> open, Runnable everything) {
        this.begin = begin;
        this.open = open;
        this.everything = everything;
    }

    void show(DiagramGraph graph, List<String> names) {
        int count = graph.names().size();
        title.setText(count + " tables are too many to begin with");
        all.setText("Show all " + count + " anyway");
        related.getChildren()
                .setAll(
                        graph.names().stream()
                                .sorted(
                                        Comparator.<TableName>comparingInt(
                                                        name -> -graph.edgesOf(name).size())
                                                .thenComparing(Comparator.naturalOrder()))
                                .limit(MOST)
                                .map(name -> suggestion(graph, name))
                                .toList());
        views.getChildren()
                .setAll(
                        names.stream()
                                .<Node>map(name -> choice(name, () -> open.accept(name)))
                                .toList());
        saved.setVisible(!names.isEmpty());
        saved.setManaged(!names.isEmpty());
    }

    private Node suggestion(DiagramGraph graph, TableName name) {
        String words = graph.node(name).map(node -> node.title()).orElse(name.name());
        Button button = choice(words, () -> begin.accept(name));
        var count = new Label(String.valueOf(graph.edgesOf(name).size()));
        count.getStyleClass().add("secondary");
        button.setGraphic(count);
        button.setAccessibleText(words + ", " + graph.edgesOf(name).size() + " relations");
        return button;
    }

    private static Button choice(String words, Runnable act) {
        var button = new Button(Shown.shortened(Shown.inFull(words), LONGEST));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("diagram-choice");
        button.setOnAction(event -> act.run());
        return button;
    }

    @FXML
    private void showAll() {
        everything.run();
    }

    Node root() {
        return root;
    }
}
