package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

/**
 * One role is a member of another.
 *
 * @param role the role that was granted
 * @param member who has it
 * @param grantor who granted it; null = unknown or nobody
 * @param admin may grant the role on
 * @param inherit has the role's privileges without asking
 * @param set may act as the role
 * @param implicit follows from something else, and so cannot be revoked
 */
public record Membership(
        String role,
        String member,
        @Nullable String grantor,
        boolean admin,
        boolean inherit,
        boolean set,
        boolean implicit) {}
