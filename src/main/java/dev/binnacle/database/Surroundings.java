package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a database keeps beside its schemas' own objects: extensions, comments on parts, owners,
 * rights, and what is known by its DDL alone. Each list in a steady order.
 *
 * @param others null = unknown, as it is where no database was asked
 */
public record Surroundings(
        List<Extension> extensions,
        List<Remark> remarks,
        List<Owned> owners,
        List<Right> rights,
        @Nullable List<Other> others) {
    public static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), List.of(), List.of(), List.of());

    public Surroundings {
        extensions = List.copyOf(extensions);
        remarks = List.copyOf(remarks);
        owners = List.copyOf(owners);
        rights = List.copyOf(rights);
        others = others == null ? null : List.copyOf(others);
    }

    /**
     * An extension.
     *
     * @param schema where its objects are
     */
    public record Extension(String name, String schema, String version, @Nullable String comment) {}

    /** A comment on what has no record with room for one: constraint, index, trigger, policy. */
    public record Remark(ObjectRef object, String text) {}

    /** An object whose owner is not the database's. */
    public record Owned(ObjectRef object, String role) {}

    /**
     * A right that is not there by default, or a default one that was taken away.
     *
     * @param privilege as GRANT writes it, columns included: {@code SELECT (a, b)}
     * @param grantee quoted as DDL writes it; {@code PUBLIC} = everyone
     * @param grantable whether it can be passed on
     * @param revoked whether it is a default that was taken away
     */
    public record Right(
            ObjectRef object,
            String privilege,
            String grantee,
            boolean grantable,
            boolean revoked) {}

    /**
     * An object that is read, made and dropped as a whole.
     *
     * @param kind as DDL writes it: {@code COLLATION}, {@code SERVER}, {@code STATISTICS}, {@code
     *     RULE}, {@code OPERATOR}, {@code CAST}, {@code EVENT TRIGGER}, {@code TEXT SEARCH
     *     DICTIONARY}, {@code TEXT SEARCH CONFIGURATION}; by what it says of another object: {@code
     *     DEFAULT RIGHT}, {@code TYPED TABLE}, {@code FOREIGN COLUMN}, {@code VIEW DEFAULT}, {@code
     *     TRIGGER FIRING}, {@code INDEX STATISTICS}
     * @param schema empty = it is in none
     * @param table that it hangs on; empty = none
     * @param name tells it from others of its kind and place
     * @param definition a script that makes it
     * @param drop a script that takes it away
     */
    public record Other(
            String kind,
            String schema,
            String table,
            String name,
            String definition,
            String drop) {}
}
