package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.data.console.SqlConsole;
import dev.binnacle.data.console.StatementResult;
import dev.binnacle.database.Session;
import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.shell.View;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A SQL tab: editor, what runs and in which transaction, the guard, results. */
final class SqlTabController {
    private final SqlParts parts;
    private final SqlResults sqlResults;
    private @Nullable CaretStatement caret;
    private @FXML Label state;
    private @FXML Button begin;
    private @FXML Button commit;
    private @FXML Button rollback;
    private @FXML ToggleButton manual;
    private @FXML Button run;
    private @FXML Button runAll;
    private @FXML Button cancel;
    private @FXML SqlArea editor;
    private @FXML Pane over;
    private @FXML HBox guard;
    private @FXML Label guardWords;
    private @FXML Button guardNo;
    private @FXML Button guardYes;
    private @FXML HBox stopBar;
    private @FXML Label stopWords;
    private @FXML HBox problemBar;
    private @FXML Label problemWords;
    private @FXML StackPane results;

    SqlTabController(SqlParts parts) {
        this.parts = parts;
        this.sqlResults = new SqlResults(parts, this::goTo);
    }

    @FXML
    private void initialize() {
        editor.setEditable(true);
        CodeArea area = editor.area();
        area.setAccessibleText("SQL");
        caret = new CaretStatement(area, parts.runner().syntax());
        new CompletionList(area, over, parts::complete);
        results.getChildren().add(parts.workbench().views().load(View.SQL_RESULTS, sqlResults));
        parts.runner().runningProperty().subscribe(this::showRunning);
        parts.runner().transactionProperty().subscribe(this::showTransaction);
        parts.runner().heldProperty().subscribe(this::showHeld);
        parts.runner().stoppedProperty().subscribe(this::showStopped);
        parts.runner().problemProperty().subscribe(this::showProblem);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && event.isShortcutDown()
                            && event.isShiftDown()) {
                        runAll();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE
                            && parts.runner().runningProperty().get() != null) {
                        cancel();
                        event.consume();
                    }
                });
    }

    SqlArea editor() {
        return editor;
    }

    private void showRunning(@Nullable Job<?> job) {
        boolean busy = job != null;
        show(cancel, busy);
        show(run, !busy);
        runAll.setDisable(busy);
        List.of(begin, commit, rollback, guardNo, guardYes)
                .forEach(button -> button.setDisable(busy));
    }

    private void showTransaction(Session.Transaction now) {
        boolean open = now == Session.Transaction.OPEN || now == Session.Transaction.FAILED;
        state.setText(TransactionWords.of(now));
        state.getStyleClass().removeAll("open", "failed");
        if (open) {
            state.getStyleClass().add(now == Session.Transaction.OPEN ? "open" : "failed");
        }
        boolean waits = parts.runner().heldProperty().get() != null;
        show(commit, now == Session.Transaction.OPEN && !waits);
        show(rollback, open && !waits);
        show(begin, !open && !waits);
        manual.setSelected(parts.runner().mode() == SqlConsole.Mode.MANUAL);
    }

    private void showHeld(StatementResult.@Nullable Held waiting) {
        show(guard, waiting != null);
        showTransaction(parts.runner().transactionProperty().get());
        if (waiting != null) {
            guardWords.setText(Sentences.held(waiting));
            guardNo.setText(waiting.ran() ? "Roll back" : "Do not run it");
            guardYes.setText(
                    waiting.ran() ? "Commit " + Words.count(waiting.rows(), "row") : "Run it");
            guardNo.requestFocus();
        }
    }

    private void showStopped(StatementResult.@Nullable Failed mistake) {
        show(stopBar, mistake != null);
        stopWords.setText(mistake == null ? "" : Sentences.stopped(mistake));
    }

    private void showProblem(@Nullable Problem problem) {
        show(problemBar, problem != null);
        problemWords.setText(problem == null ? "" : Sentences.of(problem));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The selection, or the statement at the caret. */
    @FXML
    void run() {
        CaretStatement at = caret;
        CodeArea area = editor.area();
        if (at == null) {
            return;
        }
        if (area.getSelection().getLength() > 0) {
            IndexRange selected = area.getSelection();
            parts.runner().run(at.script().within(selected.getStart(), selected.getEnd()));
        } else {
            at.current().ifPresent(statement -> parts.runner().run(List.of(statement)));
        }
    }

    @FXML
    void runAll() {
        CaretStatement at = caret;
        if (at != null) {
            parts.runner().run(at.script().statements());
        }
    }

    /** Moves the caret to a place in the text and marks what stands there. */
    private void goTo(int line, int column, boolean wrong) {
        CodeArea area = editor.area();
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        int at = Math.clamp(column - 1L, 0, area.getParagraphLength(paragraph));
        area.moveTo(paragraph, at);
        area.requestFollowCaret();
        if (wrong) {
            int start = area.getAbsolutePosition(paragraph, at);
            String text = area.getText();
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            area.setStyle(start, Math.max(start, end), List.of("sql-wrong"));
        } else {
            area.requestFocus();
        }
    }

    @FXML
    void cancel() {
        parts.runner().cancel();
    }

    @FXML
    private void begin() {
        parts.runner().begin();
    }

    @FXML
    private void commit() {
        parts.runner().commit();
    }

    @FXML
    private void rollback() {
        parts.runner().rollback();
    }

    @FXML
    private void switchMode() {
        parts.runner().mode(manual.isSelected() ? SqlConsole.Mode.MANUAL : SqlConsole.Mode.AUTO);
    }

    @FXML
    private void confirm() {
        parts.runner().confirm();
    }

    @FXML
    private void discard() {
        parts.runner().discard();
    }

    @FXML
    private void goOn() {
        parts.runner().goOn(SqlConsole.Mistakes.STOP);
    }

    @FXML
    private void goOnPast() {
        parts.runner().goOn(SqlConsole.Mistakes.PASS);
    }

    @FXML
    private void stopHere() {
        parts.runner().stopHere();
    }

    @FXML
    private void copyProblem() {
        Problem problem = parts.runner().problemProperty().get();
        if (problem != null) {
            parts.workbench().clips().put(problem.text());
        }
    }

    @FXML
    private void openFile() {
        parts.files().open(editor);
    }

    @FXML
    void saveFile() {
        parts.files().save(editor.text());
    }
}
