package dev.binnacle.database;

import java.util.List;

/** What a row must satisfy, as data. Rendered by {@link Dialect#render}. */
public sealed interface Condition {

    /** Always true for no parts. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Always false for no parts. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Compare(Column column, Operator operator, Value value) implements Condition {}

    /** Both ends included. */
    record Between(Column column, Value low, Value high) implements Condition {}

    record In(Column column, List<Value> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    record IsNull(Column column) implements Condition {}

    /**
     * The column's text holds this text, whatever the case; wildcards in it are plain characters.
     */
    record Contains(Column column, String text) implements Condition {}

    record StartsWith(Column column, String text) implements Condition {}

    /** NULL equals NULL: how a row is named again by key and by the old values of changed cells. */
    record Same(Column column, Value value) implements Condition {}

    /**
     * Rows that come after this place in the order (before it, when {@code after} is false). NULLs
     * are ordered as the sort says.
     */
    record Beyond(List<SortKey> order, List<Value> place, boolean after) implements Condition {
        public Beyond {
            order = List.copyOf(order);
            place = List.copyOf(place);
        }
    }

    /** A condition the operator wrote, taken as it is, in parentheses of its own. */
    record Written(String sql) implements Condition {}

    enum Operator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }

        /** Whether only equality matters, not which comes first. */
        boolean equality() {
            return this == EQUAL || this == NOT_EQUAL;
        }
    }
}
