package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionProblem;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Below a design: what the last step changed in the files, and what is wrong in them. */
public final class DesignStripController {
    private static final String HINT =
            "Double click: new table, or change · C: column · drag a column to a table:"
                    + " relation · Delete: drop";
    private static final int MOST = 4;
    private static final int MOST_LINES = 5;
    private final DesignWork design;
    private final Runnable takeBack;
    @FXML private VBox problems;
    @FXML private Label place;
    @FXML private Label sql;
    @FXML private Button undo;

    DesignStripController(DesignWork design, Runnable takeBack) {
        this.design = design;
        this.takeBack = takeBack;
    }

    @FXML
    private void initialize() {
        design.definitionProperty().subscribe(this::showProblems);
        design.lastProperty().subscribe(this::showChange);
    }

    private void showChange(List<TextChange> changes) {
        show(undo, !changes.isEmpty());
        if (changes.isEmpty()) {
            place.setText(HINT);
            sql.setText("");
        } else {
            TextChange first = changes.getFirst();
            place.setText(file(first.file()) + ":" + first.line());
            List<String> lines = changes.stream().flatMap(each -> each.words().lines()).toList();
            sql.setText(
                    lines.stream()
                                    .limit(MOST_LINES)
                                    .map(Shown::inFull)
                                    .collect(Collectors.joining("\n"))
                            + (lines.size() > MOST_LINES ? " …" : ""));
        }
    }

    private void showProblems(@Nullable Definition definition) {
        List<DefinitionProblem> found = definition == null ? List.of() : definition.problems();
        problems.getChildren().clear();
        for (DefinitionProblem problem : found.subList(0, Math.min(MOST, found.size()))) {
            problems.getChildren().add(line(problem));
        }
        if (found.size() > MOST) {
            var rest = new Label("and " + (found.size() - MOST) + " more");
            rest.getStyleClass().add("secondary");
            problems.getChildren().add(rest);
        }
        show(problems, !found.isEmpty());
    }

    private static Label line(DefinitionProblem problem) {
        var label =
                new Label(
                        file(problem.file())
                                + ":"
                                + problem.line()
                                + ":"
                                + problem.column()
                                + "  "
                                + Shown.inFull(problem.sentence()));
        label.getStyleClass().add("design-problem");
        label.setWrapText(true);
        return label;
    }

    private static String file(String name) {
        return String.valueOf(Path.of(name).getFileName());
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void undo() {
        takeBack.run();
    }
}
