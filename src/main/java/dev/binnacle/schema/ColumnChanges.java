package dev.binnacle.schema;

import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What must change for a column to become as a form says; all by its old name, the new name last.
 */
public final class ColumnChanges {
    private ColumnChanges() {}

    /**
     * @param using SQL that makes a new value when the type changes; null = the database's cast
     */
    public static List<StructureChange> between(
            TableName table, Column before, ColumnDraft after, @Nullable String using) {
        String column = before.name();
        List<StructureChange> changes = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            changes.add(new StructureChange.AlterType(table, column, after.type(), using));
        }
        Generated was = identity(before.generated());
        Generated wanted = identity(after.generated());
        String defaultBefore = plain(before.generated()) ? before.defaultExpression() : null;
        String defaultAfter = plain(after.generated()) ? after.expression() : null;
        boolean otherDefault = !Objects.equals(defaultBefore, defaultAfter);
        if (otherDefault && defaultAfter == null && was == Generated.NEVER) {
            changes.add(new StructureChange.SetDefault(table, column, null));
        }
        if (before.nullable() != after.nullable()) {
            changes.add(new StructureChange.SetNullable(table, column, after.nullable()));
        }
        if (was != wanted) {
            changes.add(new StructureChange.SetIdentity(table, column, was, wanted));
        }
        if (otherDefault && defaultAfter != null) {
            changes.add(new StructureChange.SetDefault(table, column, defaultAfter));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new StructureChange.CommentColumn(table, column, after.comment()));
        }
        if (!column.equals(after.name())) {
            changes.add(new StructureChange.RenameColumn(table, column, after.name()));
        }
        return List.copyOf(changes);
    }

    private static boolean plain(Generated how) {
        return how == Generated.NEVER;
    }

    private static Generated identity(Generated how) {
        boolean identity = how == Generated.IDENTITY_ALWAYS || how == Generated.IDENTITY_BY_DEFAULT;
        return identity ? how : Generated.NEVER;
    }
}
