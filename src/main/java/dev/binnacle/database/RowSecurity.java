package dev.binnacle.database;

import java.util.List;

/** Which rows a table shows to whom: policies, and whether they are asked at all. */
public record RowSecurity(State state, List<Policy> policies) {
    public static final RowSecurity OFF = new RowSecurity(State.OFF, List.of());

    /** Who is held to the policies. */
    public enum State {
        OFF,
        /** Everyone but the owner. */
        ENABLED,
        /** The owner too. */
        FORCED
    }

    public RowSecurity {
        policies = List.copyOf(policies);
    }
}
