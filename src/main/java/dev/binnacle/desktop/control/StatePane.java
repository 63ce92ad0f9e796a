package dev.binnacle.desktop.control;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;

import javafx.animation.PauseTransition;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Holds a screen's content and shows its states in words: empty, loading (after 150 ms, over the
 * old content), failed. The content is the child given in FXML or by {@link #contentProperty}.
 */
@DefaultProperty("content")
public final class StatePane extends StackPane {
    private final ObjectProperty<@Nullable Node> content =
            new SimpleObjectProperty<>(this, "content");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button cancel = new Button("Cancel");
    private final Label doing = new Label();
    private final HBox loading = new HBox(8, doing, cancel);
    private final PauseTransition delay = new PauseTransition(Duration.millis(150));
    private final VBox words = new VBox(8);

    public StatePane() {
        getStyleClass().add("state-pane");
        words.getStyleClass().add("state-words");
        words.setAlignment(Pos.CENTER);
        words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        bar.getStyleClass().add("state-loading");
        bar.setMaxWidth(Double.MAX_VALUE);
        loading.setAlignment(Pos.CENTER);
        doing.getStyleClass().add("secondary");
        doing.managedProperty().bind(doing.textProperty().isNotEmpty());
        loading.getStyleClass().add("state-cancel");
        loading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        StackPane.setAlignment(loading, Pos.TOP_CENTER);
        content.addListener((property, old, node) -> layoutStates(false, false));
        delay.setOnFinished(event -> layoutStates(false, true));
    }

    public @Nullable Node getContent() {
        return content.get();
    }

    public void setContent(@Nullable Node node) {
        content.set(node);
    }

    public ObjectProperty<@Nullable Node> contentProperty() {
        return content;
    }

    /** Shows the content alone. */
    public void ready() {
        delay.stop();
        layoutStates(false, false);
    }

    /**
     * Shows, after a moment, that a job is at work, with cancel at hand; the old content stays. A
     * job that has ended already shows nothing: its answer has come.
     */
    public void loading(Job<?> job) {
        if (job.state().ended()) {
            return;
        }
        cancel.setOnAction(event -> job.cancel());
        doing.setText(job.message());
        job.onProgress(() -> doing.setText(job.message()));
        delay.playFromStart();
    }

    /**
     * Nothing to show: a sentence and the one act that fills it.
     *
     * @param verb the button's words; null = no act
     */
    public void empty(String sentence, @Nullable String verb, Runnable act) {
        say(sentence, verb, act);
        layoutStates(true, false);
    }

    /** As {@link #empty}, with the content still to be seen behind, such as a grid's headers. */
    public void emptyOver(String sentence, @Nullable String verb, Runnable act) {
        say(sentence, verb, act);
        layoutStates(true, false);
        Node node = content.get();
        if (node != null) {
            node.setVisible(true);
        }
    }

    private void say(String sentence, @Nullable String verb, Runnable act) {
        delay.stop();
        words.getChildren().setAll(sentence(sentence, "state-sentence"));
        if (verb != null) {
            words.getChildren().add(action(verb, act));
        }
    }

    /** A problem in place of the content: sentence, cause, what to do, retry. */
    public void failed(Problem problem, @Nullable Runnable retry) {
        delay.stop();
        words.getChildren().setAll(sentence(problem.sentence(), "state-sentence", "state-failed"));
        if (!problem.detail().isEmpty()) {
            words.getChildren().add(sentence(problem.detail(), "state-detail"));
        }
        if (!problem.hint().isEmpty()) {
            words.getChildren().add(sentence(problem.hint(), "state-hint"));
        }
        words.getChildren().add(sentence(problem.code().id(), "state-code"));
        if (retry != null) {
            words.getChildren().add(action("Try again", retry));
        }
        layoutStates(true, false);
    }

    /** One more act below the words that are shown. */
    public void offer(String verb, Runnable act) {
        words.getChildren().add(action(verb, act));
    }

    private static Label sentence(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(560);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Button action(String verb, Runnable act) {
        var button = new Button(verb);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void layoutStates(boolean wordsInstead, boolean busy) {
        getChildren().clear();
        Node node = content.get();
        if (node != null) {
            node.setVisible(!wordsInstead);
            getChildren().add(node);
        }
        if (wordsInstead) {
            getChildren().add(words);
        }
        if (busy) {
            getChildren().addAll(bar, loading);
        }
    }
}
