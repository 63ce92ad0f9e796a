package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

/**
 * Who is granted something.
 *
 * @param role null = everyone (PUBLIC), which no role's name can stand for
 */
public record Grantee(@Nullable String role) {
    public static final Grantee EVERYONE = new Grantee(null);

    public static Grantee of(String role) {
        return new Grantee(role);
    }

    public boolean everyone() {
        return role == null;
    }

    /** For people. */
    @Override
    public String toString() {
        return role == null ? "PUBLIC" : role;
    }
}
