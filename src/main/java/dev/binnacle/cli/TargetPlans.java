package dev.binnacle.cli;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.plan.MigrationPlan;

/** Plans how a live database becomes what a definition says. Joined in {@code app}. */
@FunctionalInterface
public interface TargetPlans {
    /**
     * @param from the live structure
     * @param target the folder or file of the definition
     */
    MigrationPlan plan(Database live, Catalog from, String target);
}
