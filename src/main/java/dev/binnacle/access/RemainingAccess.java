package dev.binnacle.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a role keeps although a grant of it is revoked: the other paths to the same privilege. */
final class RemainingAccess {
    private final AccessSnapshot access;
    private final Set<Privilege> tablePrivileges;

    RemainingAccess(AccessSnapshot access, Set<Privilege> tablePrivileges) {
        this.access = access;
        this.tablePrivileges = tablePrivileges;
    }

    /** One sentence for each privilege that stays in effect. */
    List<String> after(List<AccessChange> changes) {
        List<AccessChange.RevokePrivileges> revokes =
                changes.stream()
                        .filter(AccessChange.RevokePrivileges.class::isInstance)
                        .map(AccessChange.RevokePrivileges.class::cast)
                        .toList();
        if (revokes.isEmpty()) {
            return List.of();
        }
        List<Grant> kept =
                access.grants().stream()
                        .filter(grant -> revokes.stream().noneMatch(revoke -> takes(revoke, grant)))
                        .toList();
        var then =
                new EffectivePrivileges(
                        new AccessSnapshot(
                                access.roles(),
                                access.memberships(),
                                kept,
                                access.wide(),
                                access.owners()),
                        tablePrivileges);
        List<String> sentences = new ArrayList<>();
        revokes.forEach(revoke -> sentences.addAll(kept(revoke, then)));
        return sentences;
    }

    private static boolean takes(AccessChange.RevokePrivileges revoke, Grant grant) {
        return grant.object().equals(revoke.object())
                && grant.grantee().equals(revoke.grantee())
                && revoke.privileges().contains(grant.privilege())
                && (revoke.grantor() == null || revoke.grantor().equals(grant.grantor()));
    }

    private static List<String> kept(
            AccessChange.RevokePrivileges revoke, EffectivePrivileges then) {
        String role = revoke.grantee().role();
        if (role == null || !(revoke.object() instanceof Securable.OfTable table)) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            List<Path> paths =
                    revoke.privileges().contains(privilege)
                            ? then.paths(role, table.name(), privilege)
                            : List.of();
            if (!paths.isEmpty()) {
                sentences.add(
                        role
                                + " keeps "
                                + privilege.name()
                                + " on "
                                + table
                                + ": "
                                + paths.getFirst().words()
                                + ".");
            }
        }
        return sentences;
    }
}
