package dev.binnacle.schema.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.plan.Draft;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table that H2 writes anew forgets the comments of its triggers, its columns take on those of
 * their types, and a column that is defined as a whole loses its own.
 */
final class LostComments {
    private final ObjectText text;
    private final SchemaObjects after;
    private final Set<TableName> tables = new HashSet<>();
    private final Set<ObjectId> defined = new HashSet<>();
    private final Set<ObjectId> spokenOf = new HashSet<>();

    /** Columns that had a type of the structure's own. */
    private final Set<ObjectId> typed = new HashSet<>();

    LostComments(ObjectText text, List<Draft> drafts, SchemaObjects after) {
        this.text = text;
        this.after = after;
        for (Draft draft : drafts) {
            ObjectId id = draft.id();
            if (id.kind() == ObjectKind.COLUMN || id.kind() == ObjectKind.TABLE) {
                tables.add(id.tableName());
            }
            SchemaObject old = draft.before();
            if (id.kind() == ObjectKind.COMMENT && old != null && old.parent() != null) {
                spokenOf.add(old.parent());
            }
            if (old != null
                    && old.value() instanceof Column column
                    && column.type().contains("\".")) {
                typed.add(id);
            }
            if (draft.act() == Draft.Act.ALTER && draft.sql().contains(" as identity")) {
                defined.add(id);
            }
        }
    }

    List<Draft> again() {
        List<Draft> again = new ArrayList<>();
        for (SchemaObject object : after.all()) {
            ObjectId id = object.id();
            if (!tables.contains(id.tableName())) {
                continue;
            }
            if (id.kind() == ObjectKind.COMMENT && lost(object.parent())) {
                again.add(said(object.create().getFirst(), object));
            } else if (id.kind() == ObjectKind.COLUMN && taken(id)) {
                String column = text.quote(id.schema(), id.table()) + "." + name(id);
                again.add(said(text.comment("column " + column, null), object));
            }
        }
        return again;
    }

    private String name(ObjectId column) {
        return text.dialect().quote(column.name());
    }

    private static Draft said(String sql, SchemaObject object) {
        return new Draft(sql, Draft.Act.ALTER, object.id(), object, object, List.of());
    }

    private boolean lost(@Nullable ObjectId on) {
        return on != null && (on.kind() == ObjectKind.TRIGGER || defined.contains(on));
    }

    /** Whether a column has no comment but its type has. */
    private boolean taken(ObjectId column) {
        return !commented(column)
                && (typed.contains(column)
                        || after.needs(column).stream()
                                .anyMatch(
                                        need -> need.kind() == ObjectKind.TYPE && commented(need)));
    }

    private boolean commented(ObjectId id) {
        return id.kind() == ObjectKind.TYPE && spokenOf.contains(id)
                || after.neededBy(id).stream().anyMatch(user -> user.kind() == ObjectKind.COMMENT);
    }
}
