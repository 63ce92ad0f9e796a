package dev.binnacle.desktop.api;

import dev.binnacle.api.run.RunChoice;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.time.Duration;

/** How often, how many at a time, how patiently: numbers that mean what the command's do. */
public final class RunForm extends FlowPane {
    private static final int MOST_JOBS = 64;
    private final TextField jobs = number("How many files at a time", "1");
    private final TextField repeat = number("How often all of it", "1");
    private final TextField retries = number("How often a request that fails is tried again", "0");
    private final TextField delay = number("Milliseconds before each request", "0");
    private final CheckBox contract = new CheckBox("Hold against the API's description");
    private final CheckBox stop = new CheckBox("Stop at the first failure");

    public RunForm() {
        super(16, 4);
        getStyleClass().add("run-form");
        getChildren()
                .addAll(
                        pair("Files at a time", jobs),
                        pair("Repeat", repeat),
                        pair("Retries", retries),
                        pair("Delay, ms", delay),
                        stop,
                        contract);
    }

    private static HBox pair(String words, TextField field) {
        var label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setLabelFor(field);
        var pair = new HBox(4, label, field);
        pair.getStyleClass().add("run-pair");
        return pair;
    }

    private static TextField number(String words, String text) {
        var field = new TextField(text);
        field.setAccessibleText(words);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("run-number");
        field.textProperty()
                .addListener((property, before, now) -> {
                    if (!now.matches("\\d{0,6}")) {
                        field.setText(before);
                    }
                });
        return field;
    }

    private static int value(TextField field, int least) {
        String text = field.getText();
        return Math.max(least, text.isEmpty() ? least : Integer.parseInt(text));
    }

    int jobs() {
        return Math.min(MOST_JOBS, value(jobs, 1));
    }

    int repeat() {
        return value(repeat, 1);
    }

    boolean stopAtFailure() {
        return stop.isSelected();
    }

    boolean againstDescription() {
        return contract.isSelected();
    }

    RunChoice choice() {
        return RunChoice.of(false, value(retries, 0), Duration.ofMillis(value(delay, 0)));
    }
}
