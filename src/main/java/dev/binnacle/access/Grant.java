package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

/**
 * One privilege on one object for one grantee.
 *
 * @param grantor null where the database does not record it
 * @param grantable may be granted on
 */
public record Grant(
        Securable object,
        Grantee grantee,
        Privilege privilege,
        @Nullable String grantor,
        boolean grantable) {}
