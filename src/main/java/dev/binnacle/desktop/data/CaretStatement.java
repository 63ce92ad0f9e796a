package dev.binnacle.desktop.data;

import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Knows the statement at the caret of an editor and marks its lines. */
final class CaretStatement {
    private static final List<String> MARKED = List.of("current-statement");

    private final CodeArea area;
    private final ScriptSyntax syntax;
    private final PauseTransition soon = new PauseTransition(Duration.millis(60));
    private @Nullable Script parsed;
    private int markedFrom = -1;
    private int markedTo = -1;

    CaretStatement(CodeArea area, ScriptSyntax syntax) {
        this.area = area;
        this.syntax = syntax;
        soon.setOnFinished(event -> mark());
        area.caretPositionProperty().addListener(change -> soon.playFromStart());
        area.plainTextChanges().subscribe(change -> soon.playFromStart());
    }

    /** The text taken apart. */
    Script script() {
        Script last = parsed;
        String text = area.getText();
        if (last != null && last.text().equals(text)) {
            return last;
        }
        Script now = Script.of(text, syntax);
        parsed = now;
        return now;
    }

    Optional<ScriptStatement> current() {
        return script().at(area.getCaretPosition());
    }

    private void mark() {
        for (int line = markedFrom; line >= 0 && line <= markedTo; line++) {
            if (line < area.getParagraphs().size()) {
                area.setParagraphStyle(line, List.of());
            }
        }
        markedFrom = -1;
        Script now = script();
        if (now.statements().size() < 2) {
            return;
        }
        current()
                .ifPresent(statement -> {
                    markedFrom = statement.line() - 1;
                    markedTo =
                            Math.min(
                                    now.place(statement.end()).line() - 1,
                                    area.getParagraphs().size() - 1);
                    for (int line = markedFrom; line <= markedTo; line++) {
                        area.setParagraphStyle(line, MARKED);
                    }
                });
    }
}
