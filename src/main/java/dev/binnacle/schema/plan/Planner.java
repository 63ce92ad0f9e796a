package dev.binnacle.schema.plan;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;

import java.util.List;
import java.util.Set;

/** Makes plans: what must go, in the reverse of its making; then what comes, in its order. */
public final class Planner {
    private final PlanDialect dialect;

    public Planner(PlanDialect dialect) {
        this.dialect = dialect;
    }

    public PlanDialect dialect() {
        return dialect;
    }

    /**
     * What differs, without what applying migrations leaves behind; its questions are to be
     * answered before a plan is worth making.
     */
    public SchemaDiff diff(Catalog before, Catalog after, Decisions decisions) {
        return diff(before, after, decisions, Set.of());
    }

    private SchemaDiff diff(
            Catalog before, Catalog after, Decisions decisions, Set<TableName> apart) {
        return SchemaDiff.between(
                Bookkeeping.without(before),
                Bookkeeping.without(after),
                decisions,
                dialect.text(),
                apart);
    }

    /**
     * The plan from one structure to another.
     *
     * @param before as read from the database that the plan is for: its sizes are used
     */
    public MigrationPlan plan(Catalog before, Catalog after, Decisions decisions) {
        SchemaDiff diff = diff(before, after, decisions);
        Fate fate = new Fate(diff, dialect);
        Set<TableName> apart = fate.apart();
        if (!apart.isEmpty()) {
            diff = diff(before, after, decisions, apart);
            fate = new Fate(diff, dialect);
        }
        Sizes sizes = new Sizes(before, diff.renames());
        List<PlanStep> steps =
                new PlanOrder(diff, fate, dialect)
                        .drafts().stream().map(draft -> dialect.step(draft, sizes)).toList();
        return new MigrationPlan(
                dialect.text().dialect().engine(),
                steps,
                Fingerprint.of(before),
                Fingerprint.of(after));
    }
}
