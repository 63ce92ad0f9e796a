package dev.binnacle.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who there is and who was granted what, read at one moment.
 *
 * @param roles sorted by name
 * @param grants on tables, views and schemas of people's own, the owner's among them
 * @param owners of tables and schemas
 */
public record AccessSnapshot(
        List<Role> roles,
        List<Membership> memberships,
        List<Grant> grants,
        List<WideGrant> wide,
        Map<Securable, String> owners) {
    public AccessSnapshot {
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
        grants = List.copyOf(grants);
        wide = List.copyOf(wide);
        owners = Map.copyOf(owners);
    }

    public static AccessSnapshot empty() {
        return new AccessSnapshot(List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** What this role is a member of. */
    public List<Membership> membershipsOf(String member) {
        return memberships.stream().filter(each -> each.member().equals(member)).toList();
    }

    /** Who is a member of this role. */
    public List<Membership> membersOf(String role) {
        return memberships.stream().filter(each -> each.role().equals(role)).toList();
    }

    /** What was granted to this grantee itself. */
    public List<Grant> grantsTo(Grantee grantee) {
        return grants.stream().filter(grant -> grant.grantee().equals(grantee)).toList();
    }
}
