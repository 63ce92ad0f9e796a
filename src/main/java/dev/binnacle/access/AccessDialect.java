package dev.binnacle.access;

import dev.binnacle.database.Session;
import dev.binnacle.database.Step;

import java.util.List;
import java.util.Set;

/** What differs between databases in users, roles and grants. */
public interface AccessDialect {
    /** Reads everything by a fixed number of queries. */
    AccessSnapshot read(Session session);

    /**
     * The statements that make the change, in order, exactly as they run; passwords only as
     * verifiers computed here. What the database cannot do is refused with a Problem.
     */
    List<Step> steps(AccessChange change);

    /** What stands in the way of dropping the role, in words; empty = nothing. */
    List<String> blockers(Session session, Role role);

    AccessFeatures features();

    /** What a table's privileges can be, in psql's order. */
    default Set<Privilege> tablePrivileges() {
        return features().tablePrivileges();
    }
}
