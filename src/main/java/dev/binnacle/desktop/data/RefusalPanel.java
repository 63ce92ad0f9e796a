package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** Why a save did not happen, in place, with the rows still marked above. */
final class RefusalPanel {
    private final TableParts parts;
    private final Problem problem;
    private @FXML Label sentence;
    private @FXML Label detail;
    private @FXML Label hint;

    RefusalPanel(TableParts parts, Problem problem) {
        this.parts = parts;
        this.problem = problem;
    }

    @FXML
    private void initialize() {
        sentence.setText(title(problem));
        detail.setText(problem.detail());
        detail.setManaged(!problem.detail().isEmpty());
        hint.setText(problem.hint() + "  (" + problem.code().id() + ")");
    }

    /** Nothing is claimed of a save whose end is not known. */
    static String title(Problem problem) {
        return switch (problem.code()) {
            case SAVE_UNKNOWN, SAVE_LOST -> problem.sentence();
            default -> "Not saved: " + problem.sentence();
        };
    }

    @FXML
    private void copy() {
        parts.workbench().clips().put(problem.text());
    }

    @FXML
    private void close() {
        parts.panels().close();
    }
}
