package dev.binnacle.desktop.api;

import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.desktop.control.Amounts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One event or message in a line: when, which way, what it is, its text, its size. */
final class LiveCell extends ListCell<LiveEntry> {
    private static final int LONGEST = 300;
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private final Label time = new Label();
    private final Label way = new Label();
    private final Label name = new Label();
    private final Label id = new Label();
    private final Label text = new Label();
    private final Label size = new Label();
    private final HBox line = new HBox(8, time, way, name, id, text, size);

    LiveCell() {
        setPrefWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        time.getStyleClass().addAll("mono", "live-time");
        way.getStyleClass().addAll("mono", "live-way");
        name.getStyleClass().addAll("mono", "live-name");
        id.getStyleClass().addAll("mono", "live-id");
        text.getStyleClass().addAll("mono");
        size.getStyleClass().add("secondary");
        time.setMinWidth(USE_PREF_SIZE);
        size.setMinWidth(USE_PREF_SIZE);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        id.managedProperty().bind(id.textProperty().isNotEmpty());
        name.managedProperty().bind(name.textProperty().isNotEmpty());
    }

    @Override
    protected void updateItem(@Nullable LiveEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        time.setText(clock.format(entry.at()));
        way.setText(mark(entry.kind()));
        way.setAccessibleText(word(entry.kind()));
        way.getStyleClass().removeAll("live-sent", "live-received", "live-failure");
        way.getStyleClass().add(style(entry.kind()));
        name.setText(entry.name());
        id.setText(entry.id().isEmpty() ? "" : "#" + entry.id());
        text.setText(firstLine(entry));
        boolean said =
                entry.kind() == LiveEntry.Kind.NOTE || entry.kind() == LiveEntry.Kind.FAILURE;
        size.setText(said ? "" : Amounts.size(entry.size()) + (entry.cut() ? ", cut" : ""));
        setGraphic(line);
    }

    private static String firstLine(LiveEntry entry) {
        String all =
                entry.binary()
                        ? entry.hex(48)
                        : entry.text().substring(0, Math.min(LONGEST, entry.text().length()));
        return all.strip().replace('\n', ' ').replace('\r', ' ');
    }

    private static String mark(LiveEntry.Kind kind) {
        return switch (kind) {
            case EVENT, RECEIVED -> "↓";
            case SENT -> "↑";
            case NOTE -> "·";
            case FAILURE -> "!";
        };
    }

    private static String word(LiveEntry.Kind kind) {
        return switch (kind) {
            case EVENT, RECEIVED -> "received";
            case SENT -> "sent";
            case NOTE -> "note";
            case FAILURE -> "failure";
        };
    }

    private static String style(LiveEntry.Kind kind) {
        return switch (kind) {
            case SENT -> "live-sent";
            case FAILURE -> "live-failure";
            case EVENT, RECEIVED, NOTE -> "live-received";
        };
    }
}
