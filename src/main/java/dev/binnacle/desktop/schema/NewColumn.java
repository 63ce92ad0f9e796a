package dev.binnacle.desktop.schema;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.schema.ColumnDraft;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A column of a table in the making. */
final class NewColumn {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty type = new SimpleStringProperty("");
    final StringProperty expression = new SimpleStringProperty("");
    final BooleanProperty key = new SimpleBooleanProperty();
    final BooleanProperty notNull = new SimpleBooleanProperty();
    final BooleanProperty identity = new SimpleBooleanProperty();

    void onChange(Runnable listener) {
        name.addListener(change -> listener.run());
        type.addListener(change -> listener.run());
        expression.addListener(change -> listener.run());
        key.addListener(change -> listener.run());
        notNull.addListener(change -> listener.run());
        identity.addListener(change -> listener.run());
    }

    boolean empty() {
        return name.get().isBlank() && expression.get().isBlank();
    }

    ColumnDraft draft() {
        boolean generated = identity.get();
        return new ColumnDraft(
                name.get(),
                type.get().strip(),
                !notNull.get() && !key.get() && !generated,
                generated ? Generated.IDENTITY_BY_DEFAULT : Generated.NEVER,
                generated || expression.get().isBlank() ? null : expression.get().strip(),
                null);
    }
}
