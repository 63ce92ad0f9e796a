package dev.binnacle.schema.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.object.TableHead;

import java.util.HashSet;
import java.util.Set;

/** Tables that others come to inherit from: what they have by then, those get too. */
final class Heirs {
    private final SchemaObjects before;
    private final Fate fate;
    private final Set<TableName> givers = new HashSet<>();

    Heirs(SchemaObjects before, SchemaObjects after, Fate fate) {
        this.before = before;
        this.fate = fate;
        after.all().stream()
                .filter(object -> object.value() instanceof TableHead)
                .filter(this::inheritsAnew)
                .forEach(object -> givers.addAll(object.value(TableHead.class).parents()));
    }

    private boolean inheritsAnew(SchemaObject table) {
        SchemaObject old = before.get(table.id());
        return old == null
                || fate.comes(table.id())
                || !old.value(TableHead.class)
                        .parents()
                        .equals(table.value(TableHead.class).parents());
    }

    boolean of(TableName table) {
        return givers.contains(table);
    }
}
