package dev.binnacle.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Grants that stand on another: who may grant a privilege on gave it to somebody. */
final class DependentGrants {
    private final AccessSnapshot access;

    DependentGrants(AccessSnapshot access) {
        this.access = access;
    }

    /** What must go with this grantee's privilege, the nearest first. */
    List<Grant> of(Securable object, Grantee grantee, Privilege privilege) {
        List<Grant> same =
                access.grants().stream()
                        .filter(grant -> grant.object().equals(object))
                        .filter(grant -> grant.privilege() == privilege)
                        .toList();
        Grantee owner = new Grantee(access.owners().get(object));
        Set<Grant> found = new LinkedHashSet<>();
        // an owner may grant whatever it holds itself
        Deque<Grantee> open =
                new ArrayDeque<>(grantee.equals(owner) ? List.of() : List.of(grantee));
        while (!open.isEmpty()) {
            Grantee at = open.remove();
            for (Grant grant : same) {
                boolean own = grant.grantee().equals(at);
                if (!own && at.role() != null && at.role().equals(grant.grantor())) {
                    if (found.add(grant) && grant.grantable()) {
                        open.add(grant.grantee());
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }
}
