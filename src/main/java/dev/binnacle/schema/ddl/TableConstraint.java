package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A constraint of a table, or of a column when it stands with one.
 *
 * @param name null = the database names it
 * @param attributes when and how far it is held
 */
public record TableConstraint(Span at, @Nullable Ident name, Rule rule, Attributes attributes)
        implements CreateTable.Element, ColumnElement.Part {

    /** What it demands. */
    public sealed interface Rule permits Key, References, Condition, Exclusion, NotNull {}

    /**
     * A primary key or unique constraint; without columns where it stands with its column.
     *
     * @param include columns carried along
     * @param nulls what stands after UNIQUE NULLS, in lower case; empty = nothing
     * @param options what stands inside WITH ( … ); null = none
     * @param usingIndex the index it takes over; null = none
     */
    public record Key(
            boolean primary,
            List<Ident> columns,
            List<Ident> include,
            String nulls,
            @Nullable Written options,
            @Nullable Ident usingIndex)
            implements Rule {
        public Key {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }
    }

    /**
     * A foreign key; without columns where it stands with its column.
     *
     * @param targetColumns empty = the primary key there
     * @param match {@code full}, {@code simple} or empty
     * @param onUpdate SQL words in capitals; {@code NO ACTION} where nothing is said
     * @param onDelete as {@code onUpdate}
     * @param setColumns the columns that ON DELETE SET … names
     */
    public record References(
            List<Ident> columns,
            QualifiedName target,
            List<Ident> targetColumns,
            String match,
            String onUpdate,
            String onDelete,
            List<Ident> setColumns)
            implements Rule {
        public References {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
            setColumns = List.copyOf(setColumns);
        }
    }

    /** A check; the condition without its parentheses. */
    public record Condition(Written condition) implements Rule {}

    /**
     * An exclusion constraint.
     *
     * @param keys each with the operator after its WITH
     * @param where without its parentheses; null = every row
     */
    public record Exclusion(
            @Nullable Ident method,
            List<IndexKey> keys,
            List<Ident> include,
            @Nullable Written where)
            implements Rule {
        public Exclusion {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
        }
    }

    /** A NOT NULL that is written as a constraint of the table. */
    public record NotNull(Ident column) implements Rule {}

    /** What is said after the rule. */
    public record Attributes(
            boolean deferrable,
            boolean initiallyDeferred,
            boolean notValid,
            boolean notEnforced,
            boolean noInherit) {
        public static final Attributes NONE = new Attributes(false, false, false, false, false);
    }
}
