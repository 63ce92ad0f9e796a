package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.plan.Change;
import dev.binnacle.schema.plan.IdentityWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a column of PostgreSQL's becomes another. */
final class ColumnChanges {
    private final ObjectText text;

    ColumnChanges(ObjectText text) {
        this.text = text;
    }

    Change change(SchemaObject before, SchemaObject after) {
        Column old = before.value(Column.class);
        Column to = after.value(Column.class);
        if (after.inherited()) {
            return new Change.InPlace(own(after.id(), old, to), false);
        }
        if (generated(old) || generated(to)) {
            boolean nullable =
                    old.nullable() != to.nullable()
                            && old.generated() == to.generated()
                            && old.type().equals(to.type())
                            && Objects.equals(old.collation(), to.collation())
                            && Objects.equals(old.defaultExpression(), to.defaultExpression());
            return nullable
                    ? new Change.InPlace(List.of(nullability(after.id(), to)), false)
                    : new Change.Replace();
        }
        List<String> statements = new ArrayList<>();
        boolean retyped =
                !old.type().equals(to.type()) || !Objects.equals(old.collation(), to.collation());
        if (identity(old) && !identity(to)) {
            statements.add(alter(after.id()) + "drop identity");
        }
        if (retyped) {
            statements.add(retype(after.id(), old, to, false));
        } else if (!identity(to)
                && !Objects.equals(old.defaultExpression(), to.defaultExpression())) {
            statements.add(defaultOf(after.id(), to));
        } else if (identity(to) && old.defaultExpression() != null && !identity(old)) {
            statements.add(alter(after.id()) + "drop default");
        }
        // a domain may have been what took no nulls
        if (old.nullable() != to.nullable() || retyped && !to.nullable()) {
            statements.add(nullability(after.id(), to));
        }
        if (identity(to)) {
            statements.addAll(identity(after.id(), old, to));
        }
        return new Change.InPlace(statements, retyped);
    }

    /** What a table below another says for itself: its default and whether it takes nulls. */
    private List<String> own(ObjectId id, Column old, Column to) {
        List<String> statements = new ArrayList<>();
        if (!generated(to)
                && !identity(to)
                && !Objects.equals(old.defaultExpression(), to.defaultExpression())) {
            statements.add(defaultOf(id, to));
        }
        if (old.nullable() != to.nullable()) {
            statements.add(nullability(id, to));
        }
        return statements;
    }

    private static boolean generated(Column column) {
        return column.generated() == Generated.STORED || column.generated() == Generated.VIRTUAL;
    }

    private static boolean identity(Column column) {
        return column.generated() == Generated.IDENTITY_ALWAYS
                || column.generated() == Generated.IDENTITY_BY_DEFAULT;
    }

    private String alter(ObjectId id) {
        return text.alter(id.tableName()) + "alter column " + text.dialect().quote(id.name()) + " ";
    }

    private String defaultOf(ObjectId id, Column to) {
        return alter(id)
                + (to.defaultExpression() == null
                        ? "drop default"
                        : "set default " + to.defaultExpression());
    }

    private String nullability(ObjectId id, Column to) {
        return alter(id) + (to.nullable() ? "drop not null" : "set not null");
    }

    /**
     * One statement: the old default may have no meaning for the new type, so it goes before and
     * the new one comes after.
     *
     * @param again whether the type is another of the same name, which only texts lead to
     */
    String retype(ObjectId id, Column old, Column to, boolean again) {
        String column = "alter column " + text.dialect().quote(id.name()) + " ";
        StringBuilder sql = new StringBuilder(text.alter(id.tableName()));
        boolean identity = identity(old) || identity(to);
        if (old.defaultExpression() != null && !identity) {
            sql.append(column).append("drop default, ");
        }
        sql.append(column).append("type ").append(to.type());
        if (to.collation() != null) {
            sql.append(" collate ").append(to.collation());
        }
        sql.append(" using ").append(Casts.using(text.dialect().quote(id.name()), old, to, again));
        if (to.defaultExpression() != null && !identity(to)) {
            sql.append(", ").append(column).append("set default ").append(to.defaultExpression());
        }
        return sql.toString();
    }

    private List<String> identity(ObjectId id, Column old, Column to) {
        String when = to.generated() == Generated.IDENTITY_ALWAYS ? "always" : "by default";
        if (!identity(old)) {
            String options = to.options() == null ? "" : " (" + to.options() + ")";
            return List.of(
                    alter(id) + "add generated " + when + " as identity" + options, pastRows(id));
        }
        StringBuilder words = new StringBuilder();
        if (old.generated() != to.generated()) {
            words.append("set generated ").append(when).append(' ');
        }
        IdentityWords now = IdentityWords.of(to.options());
        IdentityWords was = IdentityWords.of(old.options());
        now.from(was, "1").forEach(word -> words.append("set ").append(word).append(' '));
        if (!now.first().equals(was.first()) && words.indexOf("value ") >= 0) {
            // the number that would come next may be outside
            return List.of(alter(id) + words + "restart", pastRows(id));
        }
        return words.isEmpty() ? List.of() : List.of(alter(id) + words.toString().strip());
    }

    /** A new identity would begin with numbers that rows have already. */
    private String pastRows(ObjectId id) {
        String table = text.dialect().quote(id.tableName());
        String column = text.dialect().quote(id.name());
        return "select pg_catalog.setval(pg_catalog.pg_get_serial_sequence("
                + text.dialect().literal(table)
                + ", "
                + text.dialect().literal(id.name())
                + "), max("
                + column
                + ")) from "
                + table
                + " having max("
                + column
                + ") is not null";
    }
}
