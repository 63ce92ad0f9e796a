package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code ALTER} of a table, or of anything else that has a name.
 *
 * @param only whether the tables below are left out
 * @param arguments of a routine; null = none
 * @param on the table of a trigger; null = none
 */
public record Alter(
        Span at,
        ObjectKind kind,
        QualifiedName name,
        boolean ifExists,
        boolean only,
        @Nullable Written arguments,
        @Nullable QualifiedName on,
        List<AlterAction> actions)
        implements Ddl {
    public Alter {
        actions = List.copyOf(actions);
    }
}
