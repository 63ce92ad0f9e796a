package dev.binnacle.desktop.data;

import dev.binnacle.data.console.StatementResult;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Under the editor: a tab for each result with rows, and the messages. */
final class SqlResults {
    /** More results than this, as a script of many queries gives, are only counted. */
    private static final int MOST = 40;

    private final SqlParts parts;
    private final Place place;
    private @FXML TabPane tabs;
    private @FXML Tab messagesTab;
    private @FXML ListView<SqlMessage> messages;
    private @FXML Label hint;

    /** Goes to a place in the text. */
    interface Place {
        void goTo(int line, int column, boolean wrong);
    }

    SqlResults(SqlParts parts, Place place) {
        this.parts = parts;
        this.place = place;
    }

    @FXML
    private void initialize() {
        messages.setCellFactory(Line::new);
        messages.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, message) -> {
                    if (message != null && message.line() > 0) {
                        place.goTo(message.line(), message.column(), message.failed());
                    }
                });
        parts.runner().heldProperty().subscribe(this::held);
        parts.runner()
                .results()
                .addListener(
                        (ListChangeListener<StatementResult>)
                                change -> {
                                    while (change.next()) {
                                        if (change.wasRemoved()) {
                                            clear();
                                        }
                                        add(change.getAddedSubList());
                                    }
                                });
    }

    private void held(StatementResult.@Nullable Held waiting) {
        if (waiting != null) {
            say(List.of(waiting));
            tabs.getSelectionModel().select(messagesTab);
        }
    }

    private void say(List<? extends StatementResult> results) {
        hint.setVisible(false);
        messages.getItems().addAll(results.stream().map(SqlMessage::of).toList());
        messages.scrollTo(messages.getItems().size() - 1);
    }

    private void add(List<? extends StatementResult> results) {
        if (!results.isEmpty()) {
            say(results);
            results.forEach(this::show);
        }
    }

    private void clear() {
        tabs.getTabs().setAll(messagesTab);
        messages.getItems().clear();
        hint.setVisible(false);
    }

    private void show(StatementResult result) {
        int number = tabs.getTabs().size();
        if (result instanceof StatementResult.Rows rows && number <= MOST) {
            var tab = new Tab("Result " + number);
            tab.setContent(
                    new ResultPane(
                            parts.runner(),
                            rows,
                            new ResultCopying(parts.workbench(), parts.backend())));
            tabs.getTabs().add(number - 1, tab);
            if (number == 1) {
                tabs.getSelectionModel().select(tab);
            }
        } else if (result instanceof StatementResult.Failed failed) {
            tabs.getSelectionModel().select(messagesTab);
            Mistake.Place mistake = Mistake.of(failed);
            place.goTo(mistake.lineInText(), mistake.column(), true);
        } else if (tabs.getTabs().size() == 1) {
            tabs.getSelectionModel().select(messagesTab);
        }
    }

    private static final class Line extends ListCell<SqlMessage> {
        private static final double SIDES = 36;

        private final Text words = new Text();

        Line(ListView<SqlMessage> list) {
            // a wrapping label in a list's cell is measured unwrapped, and cut
            words.wrappingWidthProperty().bind(list.widthProperty().subtract(SIDES));
            words.getStyleClass().add("text");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable SqlMessage message, boolean empty) {
            super.updateItem(message, empty);
            getStyleClass().remove("failed");
            words.setText(message == null ? "" : message.text());
            setGraphic(empty || message == null ? null : words);
            setText(words.getText());
            if (message != null && message.failed()) {
                getStyleClass().add("failed");
            }
        }
    }
}
