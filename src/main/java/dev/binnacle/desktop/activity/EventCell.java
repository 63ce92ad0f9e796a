package dev.binnacle.desktop.activity;

import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** An event in one line: when, what, where, with what outcome. */
final class EventCell extends ListCell<Event> {
    private static final double TIME = 92;
    private static final double WHERE = 84;
    private static final double OUTCOME = 132;
    private static final double SIDES = 32;

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Label time = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label where = new Label();
    private final Label outcome = new Label();
    private final HBox line = new HBox(8, time, icon, title, where, outcome);

    EventCell(ListView<Event> list) {
        time.getStyleClass().addAll("mono", "secondary");
        title.getStyleClass().add("mono");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        where.getStyleClass().add("secondary");
        where.setMinWidth(WHERE);
        where.setMaxWidth(WHERE);
        outcome.setMinWidth(OUTCOME);
        outcome.setMaxWidth(OUTCOME);
        outcome.setAlignment(Pos.CENTER_RIGHT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.prefWidthProperty().bind(list.widthProperty().subtract(SIDES));
        line.setAlignment(Pos.CENTER_LEFT);
        time.setMinWidth(TIME);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
        super.updateItem(event, empty);
        if (empty || event == null) {
            setGraphic(null);
            return;
        }
        ZonedDateTime at = event.at().atZone(ZoneId.systemDefault());
        boolean today = at.toLocalDate().equals(LocalDate.now(at.getZone()));
        time.setText((today ? TODAY : BEFORE).format(at));
        icon.setIconLiteral(event.kind().icon());
        title.setText(Shown.inFull(event.title().strip().replaceAll("\\s+", " ")));
        where.setText(Shown.inFull(event.where()));
        outcome.setText(event.outcome());
        outcome.getStyleClass().setAll("label", event.failed() ? "outcome-failed" : "secondary");
        setGraphic(line);
    }
}
