package dev.binnacle.schema.impact;

import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

/**
 * One thing that uses a table or a column.
 *
 * @param table the table it is part of, or the view itself; null = it stands alone
 * @param name its own name; empty for views and tables; the file of a saved query
 * @param how in what way, in words; may be empty
 * @param line 1-based, in a saved query; 0 = it is no text of its own
 */
public record Use(
        Kind kind,
        Certainty certainty,
        @Nullable TableName table,
        String name,
        String how,
        int line) {

    /** What uses it. */
    public enum Kind {
        VIEW("Views"),
        MATERIALIZED_VIEW("Materialized views"),
        FOREIGN_KEY_HERE("Foreign keys that point here"),
        FOREIGN_KEY_AWAY("Foreign keys from here"),
        KEY("Keys"),
        INDEX("Indexes"),
        CHECK("Checks"),
        GENERATED("Generated columns"),
        DEFAULT("Defaults"),
        SEQUENCE("Sequences"),
        TRIGGER("Triggers"),
        POLICY("Policies"),
        ROUTINE("Routines"),
        PARTITION("Partitions"),
        CHILD("Tables that inherit"),
        OTHER("Other objects"),
        SAVED_QUERY("Saved queries");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** A heading over several. */
        public String title() {
            return title;
        }
    }

    /** Whether the database or the text leaves no doubt. */
    public enum Certainty {
        CERTAIN,
        /** A name that may mean it. */
        PERHAPS
    }

    static Use of(Kind kind, @Nullable TableName table, String name, String how) {
        return new Use(kind, Certainty.CERTAIN, table, name, how, 0);
    }

    static Use perhaps(Kind kind, @Nullable TableName table, String name, String how) {
        return new Use(kind, Certainty.PERHAPS, table, name, how, 0);
    }

    /** A routine's name with its arguments, since several may share the name. */
    public static String routine(Routine routine) {
        return routine.schema() + "." + routine.name() + "(" + routine.arguments() + ")";
    }

    /** Its name in full, as people read it. */
    public String title() {
        if (table == null) {
            return line > 0 ? name + ":" + line : name;
        }
        return name.isEmpty() ? table.toString() : name + " of " + table;
    }

    /** Whether both are about the same thing. */
    boolean same(Use other) {
        return kind == other.kind
                && java.util.Objects.equals(table, other.table)
                && name.equals(other.name)
                && line == other.line;
    }
}
