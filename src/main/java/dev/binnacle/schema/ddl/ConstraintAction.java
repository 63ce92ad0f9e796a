package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/** Actions of ALTER TABLE or ALTER DOMAIN on a constraint. */
public sealed interface ConstraintAction extends AlterAction {
    record AddConstraint(Span at, TableConstraint constraint) implements ConstraintAction {}

    record ValidateConstraint(Span at, Ident name) implements ConstraintAction {}

    /** A null name drops the primary key. */
    record DropConstraint(Span at, @Nullable Ident name, boolean ifExists, boolean cascade)
            implements ConstraintAction {}

    record RenameConstraint(Span at, Ident name, Ident to) implements ConstraintAction {}

    record AlterConstraint(Span at, Ident name, TableConstraint.Attributes attributes)
            implements ConstraintAction {}
}
