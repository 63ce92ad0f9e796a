package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A call in one line: status, method, address, time. */
final class CallCell extends ListCell<RequestHistory.Call> {
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private final Label status = new Label();
    private final Label method = new Label();
    private final Label address = new Label();
    private final Label time = new Label();
    private final Region gap = new Region();
    private final HBox line = new HBox(8, status, method, address, gap, time);

    CallCell() {
        setPrefWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        status.getStyleClass().addAll("mono", "call-status");
        method.getStyleClass().addAll("mono", "method-word", "call-method");
        method.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        time.getStyleClass().add("secondary");
        time.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(RequestHistory.@Nullable Call call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        status.setText(call.status() == 0 ? "—" : String.valueOf(call.status()));
        HttpColours.dressStatus(status, call.status());
        method.setText(call.method());
        HttpColours.dress(method, call.method());
        address.setText(shortened(call.url()));
        time.setText(clock.format(call.at()));
        Tip.setText(
                this,
                clock.format(call.at())
                        + "  "
                        + call.method()
                        + " "
                        + call.url()
                        + "\n"
                        + (call.status() == 0
                                ? call.problem()
                                : call.status() + " in " + Amounts.time(call.took())));
        setGraphic(line);
    }

    private static String shortened(String url) {
        int host = url.indexOf("://");
        int path = host < 0 ? -1 : url.indexOf('/', host + 3);
        return path < 0 ? url : url.substring(path);
    }
}
