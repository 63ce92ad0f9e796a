package dev.binnacle.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a database knows of, for forms that offer no more than that.
 *
 * @param transactional whether changes can be rolled back together
 * @param attributes that a role can be given
 * @param limits connection limit and end of validity
 * @param rename whether a role can take another name and keep its password
 * @param grantOption whether a grant can be granted on, and a membership administered
 * @param schemaUsage whether a table's privileges need USAGE on its schema
 * @param reassign whether what a role owns can be given to another
 */
public record AccessFeatures(
        boolean transactional,
        Set<RoleAttribute> attributes,
        Set<Privilege> tablePrivileges,
        Set<Privilege> schemaPrivileges,
        boolean limits,
        boolean rename,
        boolean grantOption,
        boolean schemaUsage,
        boolean reassign) {
    public AccessFeatures {
        attributes = Collections.unmodifiableSet(EnumSet.copyOf(attributes));
        tablePrivileges = Collections.unmodifiableSet(EnumSet.copyOf(tablePrivileges));
        schemaPrivileges = Collections.unmodifiableSet(EnumSet.copyOf(schemaPrivileges));
    }
}
