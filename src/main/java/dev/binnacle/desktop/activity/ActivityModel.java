package dev.binnacle.desktop.activity;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The events read, and those that the filters let through. */
final class ActivityModel {
    private final ObservableList<Event> all = FXCollections.observableArrayList();
    private final FilteredList<Event> shown = new FilteredList<>(all);
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty failedOnly = new SimpleBooleanProperty();
    private final Map<Event.Kind, BooleanProperty> kinds = new EnumMap<>(Event.Kind.class);

    ActivityModel() {
        for (Event.Kind kind : Event.Kind.values()) {
            var wanted = new SimpleBooleanProperty(true);
            wanted.addListener(change -> filter());
            kinds.put(kind, wanted);
        }
        text.addListener(change -> filter());
        failedOnly.addListener(change -> filter());
    }

    void read(List<Event> events) {
        all.setAll(events);
    }

    ObservableList<Event> shown() {
        return shown;
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty failedOnlyProperty() {
        return failedOnly;
    }

    BooleanProperty wantedProperty(Event.Kind kind) {
        BooleanProperty wanted = kinds.get(kind);
        if (wanted == null) {
            throw new IllegalArgumentException(kind.name());
        }
        return wanted;
    }

    private void filter() {
        String looked = text.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(event ->
                wantedProperty(event.kind()).get()
                        && (event.failed() || !failedOnly.get())
                        && (event.title() + " " + event.where() + " " + event.detail())
                                .toLowerCase(Locale.ROOT)
                                .contains(looked));
    }
}
