package dev.binnacle.access;

import dev.binnacle.database.TableName;

/** What privileges are granted on. */
public sealed interface Securable {
    /** A table or view. */
    record OfTable(TableName name) implements Securable {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** One column of a table or view. */
    record OfColumn(TableName table, String column) implements Securable {
        @Override
        public String toString() {
            return "column " + column + " of " + table;
        }
    }

    /** A schema; on H2 a table privilege on it holds for every table in it. */
    record OfSchema(String name) implements Securable {
        @Override
        public String toString() {
            return "schema " + name;
        }
    }
}
