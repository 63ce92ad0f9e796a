package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/** One action of ALTER. */
public sealed interface AlterAction permits ColumnAction, ConstraintAction, AlterAction.Whole {
    Span at();

    /** Actions on the object as a whole. */
    sealed interface Whole extends AlterAction {}

    record RenameTo(Span at, Ident name) implements Whole {}

    record SetSchema(Span at, Ident schema) implements Whole {}

    record OwnerTo(Span at, Ident owner) implements Whole {}

    /**
     * {@code ATTACH PARTITION}; of an index, without a bound.
     *
     * @param bound null = none
     */
    record Attach(Span at, QualifiedName partition, @Nullable Written bound) implements Whole {}

    /** {@code DETACH PARTITION}. */
    record Detach(Span at, QualifiedName partition, boolean concurrently) implements Whole {}

    /** What becomes of row security. */
    enum Security {
        ENABLE,
        DISABLE,
        FORCE,
        NO_FORCE
    }

    record RowSecurity(Span at, Security state) implements Whole {}

    /**
     * {@code ENABLE} or {@code DISABLE TRIGGER} (or RULE).
     *
     * @param name {@code all} and {@code user} unquoted mean several
     * @param mode {@code always}, {@code replica} or empty
     */
    record Switch(Span at, boolean enabled, ObjectKind kind, Ident name, String mode)
            implements Whole {}

    /** {@code SET ( … )}; what stands inside. */
    record SetOptions(Span at, Written options) implements Whole {}

    record ResetOptions(Span at, Written options) implements Whole {}

    record SetLogged(Span at, boolean logged) implements Whole {}

    /**
     * {@code REPLICA IDENTITY}.
     *
     * @param mode {@code full}, {@code nothing}, {@code default} or {@code index}
     * @param index null = none
     */
    record ReplicaIdentity(Span at, String mode, @Nullable Ident index) implements Whole {}

    record Inherit(Span at, QualifiedName parent, boolean inherits) implements Whole {}

    /** {@code CLUSTER ON}; a null index for SET WITHOUT CLUSTER. */
    record ClusterOn(Span at, @Nullable Ident index) implements Whole {}

    record AccessMethod(Span at, Ident method) implements Whole {}

    record Tablespace(Span at, Ident tablespace) implements Whole {}

    /** What ALTER SEQUENCE says. */
    record Sequence(Span at, SequenceOptions options) implements Whole {}

    /**
     * {@code ADD VALUE} to an enum.
     *
     * @param neighbour the label it goes before or after; null = at the end
     */
    record AddValue(
            Span at,
            TypeStatement.Label label,
            boolean ifNotExists,
            TypeStatement.@Nullable Label neighbour,
            boolean before)
            implements Whole {}

    record RenameValue(Span at, TypeStatement.Label from, TypeStatement.Label to)
            implements Whole {}

    /** Anything else, as written. */
    record OtherAction(Span at, String text) implements Whole {}
}
