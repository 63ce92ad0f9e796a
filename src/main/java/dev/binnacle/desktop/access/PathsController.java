package dev.binnacle.desktop.access;

import dev.binnacle.access.Grantee;
import dev.binnacle.access.Path;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.StagedGrants;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Shown;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The inspector of the matrix: for each privilege of the cell, every path that grants it. */
public final class PathsController {
    private final MatrixModel matrix;
    private final Runnable changed;
    private MatrixGrid.@Nullable Place place;
    @FXML private ScrollPane root;
    @FXML private Label role;
    @FXML private Label table;
    @FXML private Label warning;
    @FXML private VBox privileges;

    /**
     * @param changed called after a grant was staged or taken back here
     */
    PathsController(MatrixModel matrix, Runnable changed) {
        this.matrix = matrix;
        this.changed = changed;
    }

    @FXML
    private void initialize() {
        refresh();
    }

    Node node() {
        return root;
    }

    void show(MatrixGrid.@Nullable Place selected) {
        place = selected;
        refresh();
    }

    void refresh() {
        MatrixGrid.Place at = place;
        if (at == null
                || at.row() >= matrix.tables().size()
                || at.column() >= matrix.grantees().size()) {
            role.setText("Nothing selected");
            table.setText("Select a cell to see what grants its privileges.");
            show(warning, "");
            privileges.getChildren().clear();
            return;
        }
        Grantee grantee = matrix.grantees().get(at.column());
        TableName name = matrix.tables().get(at.row());
        role.setText(Shown.inFull(grantee.toString()));
        table.setText("on " + Shown.inFull(name.toString()));
        show(
                warning,
                matrix.withoutSchema(grantee, name)
                        ? "May not use the schema " + name.schema() + ", so nothing here is of use."
                        : "");
        List<Node> nodes = new ArrayList<>();
        for (Privilege privilege : matrix.privileges()) {
            nodes.add(lines(matrix.place(at.row(), at.column(), privilege)));
        }
        privileges.getChildren().setAll(nodes);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private Node lines(StagedGrants.Place at) {
        var box = new CheckBox(at.privilege().letter() + "  " + at.privilege().name());
        boolean granted = matrix.granted(at);
        boolean chosen = matrix.staged().grants(at) || matrix.staged().revokes(at);
        box.setSelected(granted != chosen);
        box.setOnAction(event -> {
            matrix.staged().toggle(at, granted);
            changed.run();
        });
        var lines = new VBox(2, box);
        if (chosen) {
            lines.getChildren()
                    .add(line(granted ? "will be revoked" : "will be granted", "staged"));
        }
        for (Path path : matrix.paths(at)) {
            lines.getChildren().add(line(Shown.inFull(path.words()), "secondary"));
        }
        for (Path path : matrix.columnPaths(at)) {
            lines.getChildren().add(line(Shown.inFull(path.words()), "secondary"));
        }
        return lines;
    }

    private static Label line(String words, String style) {
        var line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().addAll("path", style);
        return line;
    }
}
