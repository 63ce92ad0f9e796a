package dev.binnacle.schema.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.object.TableHead;
import dev.binnacle.schema.plan.Draft;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table made under another one copies how its columns are stored and compressed, also where it is
 * to have none of that.
 */
final class CopiedSettings {
    private final ObjectText text;
    private final List<Draft> drafts;
    private final SchemaObjects after;

    CopiedSettings(ObjectText text, List<Draft> drafts, SchemaObjects after) {
        this.text = text;
        this.drafts = drafts;
        this.after = after;
    }

    List<Draft> takenBack() {
        List<Draft> back = new ArrayList<>();
        for (Draft draft : drafts) {
            SchemaObject table = draft.act() == Draft.Act.CREATE ? draft.after() : null;
            if (table != null
                    && table.value() instanceof TableHead head
                    && head.bound() == null
                    && !head.parents().isEmpty()) {
                takeBack(table, head, back);
            }
        }
        return back;
    }

    private void takeBack(SchemaObject table, TableHead head, List<Draft> back) {
        Set<String> copied = new LinkedHashSet<>();
        head.parents().forEach(parent -> copied.addAll(copied(parent)));
        copied.removeAll(copied(after.get(settings(table.id().tableName()))));
        for (String column : copied) {
            String sql = text.alterOnly(table.id().tableName()) + column + "DEFAULT";
            back.add(new Draft(sql, Draft.Act.ALTER, table.id(), table, table, List.of()));
        }
    }

    private static ObjectId settings(TableName table) {
        return ObjectId.of(ObjectKind.SETTINGS, table);
    }

    /** What a table has when others are made under it: its new settings come after those. */
    private Set<String> copied(TableName parent) {
        ObjectId id = settings(parent);
        List<Draft> own = drafts.stream().filter(draft -> draft.id().equals(id)).toList();
        return copied(own.isEmpty() ? after.get(id) : own.getFirst().before());
    }

    private static Set<String> copied(@Nullable SchemaObject settings) {
        Set<String> columns = new LinkedHashSet<>();
        if (settings != null) {
            for (String clause : TableSettings.clauses(settings.value(String.class))) {
                String column = TableSettings.stored(clause);
                if (column != null) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }
}
