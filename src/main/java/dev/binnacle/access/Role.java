package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A role of the database; one that can log in is called a user.
 *
 * @param connectionLimit negative = none
 * @param validUntil when its password ends, in the database's own text; null = never
 * @param system comes with the database and cannot be changed
 * @param comment null = none
 */
public record Role(
        String name,
        Set<RoleAttribute> attributes,
        int connectionLimit,
        @Nullable String validUntil,
        boolean system,
        @Nullable String comment) {
    public Role {
        attributes = Set.copyOf(attributes);
    }

    public boolean has(RoleAttribute attribute) {
        return attributes.contains(attribute);
    }

    /** Whether it can log in. */
    public boolean user() {
        return has(RoleAttribute.LOGIN);
    }

    /** The same role with other attributes. */
    public Role with(Set<RoleAttribute> others) {
        return new Role(name, others, connectionLimit, validUntil, system, comment);
    }

    /** A role made by somebody, with these attributes and no limits. */
    public static Role of(String name, RoleAttribute... attributes) {
        return new Role(name, Set.of(attributes), -1, null, false, null);
    }
}
