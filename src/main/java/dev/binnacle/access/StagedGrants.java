package dev.binnacle.access;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Grants and revokes of table privileges that were chosen and not yet run. Choosing the same again
 * takes it back. Becomes as few statements as it can.
 */
public final class StagedGrants {
    /** One privilege of one grantee on one table. */
    public record Place(Grantee grantee, TableName table, Privilege privilege) {}

    private final Map<Place, Boolean> chosen = new LinkedHashMap<>();

    /**
     * Stages the opposite of what is granted directly now, or takes that back.
     *
     * @param granted whether the place has a direct grant
     */
    public void toggle(Place place, boolean granted) {
        if (chosen.remove(place) == null) {
            chosen.put(place, !granted);
        }
    }

    /** Stages a grant (true) or a revoke (false). */
    public void stage(Place place, boolean grant) {
        chosen.put(place, grant);
    }

    public boolean grants(Place place) {
        return Boolean.TRUE.equals(chosen.get(place));
    }

    public boolean revokes(Place place) {
        return Boolean.FALSE.equals(chosen.get(place));
    }

    public int size() {
        return chosen.size();
    }

    public void clear() {
        chosen.clear();
    }

    /** What was chosen, in the order of choosing; true = grant. */
    public Map<Place, Boolean> chosen() {
        return Map.copyOf(chosen);
    }

    /** The changes: one per grantee, table, kind and (for a revoke) grantor. */
    public List<AccessChange> changes(AccessSnapshot access) {
        Map<List<Object>, Set<Privilege>> groups = new LinkedHashMap<>();
        chosen.forEach((place, grant) -> {
            for (String grantor : grant ? List.of("") : grantors(place, access)) {
                groups.computeIfAbsent(
                                List.of(grant, place.grantee(), place.table(), grantor),
                                key -> EnumSet.noneOf(Privilege.class))
                        .add(place.privilege());
            }
        });
        List<AccessChange> changes = new ArrayList<>();
        var dependents = new DependentGrants(access);
        groups.forEach((key, privileges) -> changes.add(change(key, privileges, dependents)));
        return changes;
    }

    private static AccessChange change(
            List<Object> key, Set<Privilege> privileges, DependentGrants dependents) {
        var grantee = (Grantee) key.get(1);
        var object = new Securable.OfTable((TableName) key.get(2));
        String grantor = (String) key.get(3);
        if ((boolean) key.get(0)) {
            return new AccessChange.GrantPrivileges(object, grantee, privileges, false);
        }
        boolean cascade =
                privileges.stream()
                        .anyMatch(each -> !dependents.of(object, grantee, each).isEmpty());
        return new AccessChange.RevokePrivileges(
                object, grantee, privileges, grantor.isEmpty() ? null : grantor, cascade);
    }

    /** Whose grants must be taken back; empty text = the owner's. */
    private static List<String> grantors(Place place, AccessSnapshot access) {
        var object = new Securable.OfTable(place.table());
        String owner = Objects.requireNonNullElse(access.owners().get(object), "");
        List<String> grantors =
                access.grants().stream()
                        .filter(grant -> grant.object().equals(object))
                        .filter(grant -> grant.grantee().equals(place.grantee()))
                        .filter(grant -> grant.privilege() == place.privilege())
                        .map(grant -> Objects.requireNonNullElse(grant.grantor(), ""))
                        .map(grantor -> grantor.equals(owner) ? "" : grantor)
                        .distinct()
                        .toList();
        return grantors.isEmpty() ? List.of("") : grantors;
    }
}
