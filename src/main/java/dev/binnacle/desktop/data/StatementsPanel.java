package dev.binnacle.desktop.data;

import dev.binnacle.base.Latest;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.SavePlan;
import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import java.util.List;
import java.util.stream.Collectors;

/** The exact statements that saving would run, in their order. */
final class StatementsPanel {
    private static final int MOST_SHOWN = 1_000;
    private static final int LONGEST_SHOWN = 10_000;

    private final TableParts parts;
    private final Latest<List<String>> plans;
    private Subscription subscription = Subscription.EMPTY;
    private List<String> script = List.of();
    private @FXML Label title;
    private @FXML SqlArea sql;

    StatementsPanel(TableParts parts) {
        this.parts = parts;
        plans = new Latest<>(parts.workbench().jobs());
    }

    @FXML
    private void initialize() {
        StagedSet staged = parts.staged();
        if (staged != null) {
            subscription = staged.revision().subscribe(now -> write(staged.changes()));
            sql.sceneProperty()
                    .addListener((property, old, scene) -> {
                        if (scene == null && old != null) {
                            subscription.unsubscribe();
                        }
                    });
        }
    }

    private void write(ChangeSet changes) {
        title.setText("Runs in one transaction, each for exactly one row");
        plans.start(
                "Writing the statements",
                progress ->
                        SavePlan.of(changes, parts.backend().await(progress).dialect()).script(),
                planned -> {
                    script = planned;
                    sql.show(text(planned));
                },
                problem -> sql.show("-- " + problem.sentence() + "\n-- " + problem.detail()));
    }

    private static String text(List<String> script) {
        if (script.isEmpty()) {
            return "-- nothing is staged";
        }
        String shown =
                script.stream()
                                .limit(MOST_SHOWN)
                                .map(StatementsPanel::brief)
                                .collect(Collectors.joining(";\n\n"))
                        + ";";
        return script.size() <= MOST_SHOWN
                ? shown
                : shown + "\n-- and " + Words.number(script.size() - (long) MOST_SHOWN) + " more";
    }

    /** A value of megabytes is left out of what is read, not of what is copied. */
    private static String brief(String statement) {
        return statement.length() <= LONGEST_SHOWN
                ? statement
                : statement.substring(0, LONGEST_SHOWN)
                        + "\n-- … "
                        + ValueText.size(statement.length())
                        + " in all, copied whole";
    }

    @FXML
    private void copy() {
        parts.workbench().clips().put(String.join(";\n\n", script) + ";");
        parts.workbench().announce("Copied the statements");
    }

    @FXML
    private void close() {
        parts.panels().close();
    }
}
