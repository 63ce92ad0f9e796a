package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a database keeps beside its schemas' own objects: extensions, comments on parts, owners and
 * rights. Each list in a steady order.
 */
public record Surroundings(
        List<Extension> extensions, List<Remark> remarks, List<Owned> owners, List<Right> rights) {
    public static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), List.of(), List.of());

    public Surroundings {
        extensions = List.copyOf(extensions);
        remarks = List.copyOf(remarks);
        owners = List.copyOf(owners);
        rights = List.copyOf(rights);
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
}
