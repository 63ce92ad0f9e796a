package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.TableConstraint.Attributes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A constraint while statements are folded. */
final class ConstraintModel {
    /** What it demands. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION;

        boolean key() {
            return this == PRIMARY_KEY || this == UNIQUE;
        }
    }

    String name;
    final Kind kind;
    final Where where;
    List<String> columns = new ArrayList<>();
    List<String> include = new ArrayList<>();
    String nulls = "";
    @Nullable TableName target;
    List<String> targetColumns = new ArrayList<>();
    String match = "";
    String onUpdate = "NO ACTION";
    String onDelete = "NO ACTION";
    List<String> setColumns = new ArrayList<>();
    String condition = "";
    Attributes attributes = Attributes.NONE;
    boolean inherited;

    ConstraintModel(String name, Kind kind, Where where) {
        this.name = name;
        this.kind = kind;
        this.where = where;
    }

    ConstraintModel copy(String otherName) {
        ConstraintModel copy = new ConstraintModel(otherName, kind, where);
        copy.columns = new ArrayList<>(columns);
        copy.include = new ArrayList<>(include);
        copy.nulls = nulls;
        copy.target = target;
        copy.targetColumns = new ArrayList<>(targetColumns);
        copy.match = match;
        copy.onUpdate = onUpdate;
        copy.onDelete = onDelete;
        copy.setColumns = new ArrayList<>(setColumns);
        copy.condition = condition;
        copy.attributes = attributes;
        copy.inherited = true;
        return copy;
    }

    ConstraintShape shape() {
        return new ConstraintShape(
                kind == Kind.PRIMARY_KEY,
                columns,
                include,
                nulls,
                target,
                targetColumns,
                match,
                onUpdate,
                onDelete,
                setColumns,
                attributes);
    }

    /** Whether a table below that has this one has what the other asks for. */
    boolean same(ConstraintModel other) {
        return kind == other.kind
                && columns.equals(other.columns)
                && targetColumns.equals(other.targetColumns)
                && java.util.Objects.equals(target, other.target);
    }
}
