package dev.binnacle.access;

import java.util.Set;

/**
 * Privileges on everything, which come with a role rather than with a grant.
 *
 * @param role who has them, and so whoever inherits from it
 * @param name what the database calls it
 */
public record WideGrant(String role, String name, Set<Privilege> privileges) {
    public WideGrant {
        privileges = Set.copyOf(privileges);
    }
}
