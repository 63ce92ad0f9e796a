package dev.binnacle.desktop.connection;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A connection in the list: tier, name, where it is. */
final class ConnectionCell extends ListCell<ConnectionSettings> {
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox line = new HBox(8, dot, new VBox(name, where));

    ConnectionCell() {
        where.getStyleClass().add("secondary");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ConnectionSettings settings, boolean empty) {
        super.updateItem(settings, empty);
        if (empty || settings == null) {
            setGraphic(null);
            return;
        }
        String tier = settings.tier().name().toLowerCase(Locale.ROOT);
        dot.getStyleClass().setAll("tier-dot", tier);
        name.setText(Shown.inFull(settings.name()));
        where.setText(
                settings.engine().title()
                        + " · "
                        + Shown.inFull(settings.location().display())
                        + " · "
                        + tier);
        setGraphic(line);
    }
}
