package dev.binnacle.access;

import java.util.ArrayList;
import java.util.List;

/** What an operator should know before a grant or a revoke runs. */
final class GrantWarnings {
    private final EffectivePrivileges effective;
    private final DependentGrants dependents;
    private final boolean schemaUsage;

    /**
     * @param schemaUsage whether a table's privileges need USAGE on its schema
     */
    GrantWarnings(AccessSnapshot access, AccessFeatures features) {
        this.effective = new EffectivePrivileges(access, features.tablePrivileges());
        this.dependents = new DependentGrants(access);
        this.schemaUsage = features.schemaUsage();
    }

    List<String> of(List<AccessChange> changes) {
        List<String> sentences = new ArrayList<>();
        for (AccessChange change : changes) {
            switch (change) {
                case AccessChange.GrantPrivileges grant -> granted(grant, sentences);
                case AccessChange.RevokePrivileges revoke -> revoked(revoke, sentences);
                default -> {}
            }
        }
        return sentences.stream().distinct().toList();
    }

    private void granted(AccessChange.GrantPrivileges grant, List<String> sentences) {
        String role = grant.grantee().role();
        if (role == null || !(grant.object() instanceof Securable.OfTable table)) {
            return;
        }
        for (Privilege privilege : grant.privileges().stream().sorted().toList()) {
            List<Path> paths = effective.paths(role, table.name(), privilege);
            if (!paths.isEmpty()) {
                sentences.add(
                        "%s has %s on %s already: %s."
                                .formatted(role, privilege, table, paths.getFirst().words()));
            }
        }
        String schema = table.name().schema();
        if (schemaUsage && effective.schemaPaths(role, schema, Privilege.USAGE).isEmpty()) {
            sentences.add(
                    "%s may not use the schema %s, so privileges on its tables are of no use yet."
                            .formatted(role, schema));
        }
    }

    private void revoked(AccessChange.RevokePrivileges revoke, List<String> sentences) {
        if (!revoke.cascade()) {
            return;
        }
        for (Privilege privilege : revoke.privileges().stream().sorted().toList()) {
            for (Grant grant : dependents.of(revoke.object(), revoke.grantee(), privilege)) {
                sentences.add(
                        "Also takes %s on %s from %s, to whom %s granted it."
                                .formatted(
                                        privilege,
                                        grant.object(),
                                        grant.grantee(),
                                        grant.grantor()));
            }
        }
    }
}
