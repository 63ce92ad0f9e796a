package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** One change of users, roles and grants, as data. {@link AccessDialect} says it in SQL. */
public sealed interface AccessChange {
    /**
     * @param password null = none
     * @param memberOf roles it is granted at once
     */
    record CreateRole(Role role, @Nullable Password password, List<String> memberOf)
            implements AccessChange {
        public CreateRole {
            memberOf = List.copyOf(memberOf);
        }
    }

    /** Other attributes, limits or comment; the name is the same on both sides. */
    record AlterRole(Role before, Role after) implements AccessChange {}

    record RenameRole(Role role, String name) implements AccessChange {}

    /** A null password takes it away. */
    record SetPassword(Role role, @Nullable Password password) implements AccessChange {}

    /**
     * @param heir who gets what the role owns; null = nobody
     * @param dropOwned whether what it owns is dropped
     */
    record DropRole(Role role, @Nullable String heir, boolean dropOwned) implements AccessChange {}

    record GrantRole(String role, String member, boolean admin, boolean inherit, boolean set)
            implements AccessChange {}

    record RevokeRole(Membership membership) implements AccessChange {}

    record GrantPrivileges(
            Securable object, Grantee grantee, Set<Privilege> privileges, boolean grantable)
            implements AccessChange {
        public GrantPrivileges {
            privileges = Set.copyOf(privileges);
        }
    }

    /**
     * Takes grants back.
     *
     * @param grantor whose grants; null = the owner's, the usual case
     */
    record RevokePrivileges(
            Securable object,
            Grantee grantee,
            Set<Privilege> privileges,
            @Nullable String grantor,
            boolean cascade)
            implements AccessChange {
        public RevokePrivileges {
            privileges = Set.copyOf(privileges);
        }
    }
}
