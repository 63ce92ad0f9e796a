package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Row security, understood once and then written into many statements.
 *
 * @param tables by {@link KeptPolicies#key}; null = a policy is broken, so the table is closed
 * @param bypassing roles that no policy holds
 */
record ReadyPolicies(Map<TableName, @Nullable List<Ready>> tables, Set<String> bypassing) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyPolicies.class);

    /**
     * @param roles whom it is for
     * @param using null = not said
     * @param check null = not said
     */
    record Ready(
            Policy policy,
            List<String> roles,
            @Nullable Expression using,
            @Nullable Expression check) {
        boolean isFor(String command) {
            return policy.command().equals("ALL") || policy.command().equals(command);
        }

        /** What new rows must meet; null = nothing is said at all, so that all may pass. */
        @Nullable Expression checked() {
            return check == null ? using : check;
        }
    }

    /** Makes sure that the database understands a policy. */
    interface Trial {
        /**
         * @throws Token.Unreadable where it does not
         */
        Ready ready(TableName table, Policy policy);
    }

    static ReadyPolicies of(KeptPolicies kept, Trial trial) {
        Map<TableName, @Nullable List<Ready>> tables = new HashMap<>();
        for (TableName table : kept.tables()) {
            List<Policy> policies = kept.policies().getOrDefault(table, List.of());
            tables.put(table, ready(table, policies, trial));
        }
        return new ReadyPolicies(tables, kept.bypassing());
    }

    private static @Nullable List<Ready> ready(
            TableName table, List<Policy> policies, Trial trial) {
        try {
            return policies.stream()
                    .sorted(Comparator.comparing(Policy::name))
                    .map(policy -> trial.ready(table, policy))
                    .toList();
        } catch (Token.Unreadable broken) {
            LOG.error("{} is closed, for it has a broken policy: {}", table, broken.getMessage());
            return null;
        }
    }
}
