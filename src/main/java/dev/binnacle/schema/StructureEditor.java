package dev.binnacle.schema;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Step;
import dev.binnacle.database.Steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Changes the structure of a database: plans, shows, runs, reads again. */
public final class StructureEditor {
    private final Map<Engine, Function<Dialect, StructureDialect>> dialects;

    public StructureEditor(Map<Engine, Function<Dialect, StructureDialect>> dialects) {
        this.dialects = Map.copyOf(dialects);
    }

    public StructureDialect dialect(Database database) {
        return Objects.requireNonNull(dialects.get(database.dialect().engine()))
                .apply(database.dialect());
    }

    /** The statements alone, without asking the database; for showing them as a form is filled. */
    public List<String> statements(Database database, List<StructureChange> changes) {
        StructureDialect dialect = dialect(database);
        return changes.stream().flatMap(change -> dialect.statements(change).stream()).toList();
    }

    /** The statements, and what they lose or fail on as the rows are now. */
    public StructurePlan plan(
            Database database, Catalog catalog, List<StructureChange> changes, Progress progress) {
        StructureDialect dialect = dialect(database);
        List<Step> steps = statements(database, changes).stream().map(Step::of).toList();
        List<Effect> effects = new ArrayList<>();
        database.inspect(
                progress,
                session -> {
                    var effectsOf = new EffectReader(session, catalog, dialect);
                    changes.forEach(change -> effects.addAll(effectsOf.of(change)));
                    return effects;
                });
        if (steps.size() > 1 && !dialect.transactional()) {
            effects.add(
                    new Effect(
                            Effect.Kind.NOTE,
                            "Each statement commits by itself on "
                                    + database.dialect().engine().title()
                                    + "."));
        }
        return new StructurePlan(changes, steps, effects, dialect.transactional());
    }

    /** Runs a plan and returns the structure as it is afterwards. */
    public Catalog apply(Database database, StructurePlan plan, Progress progress) {
        database.with(
                progress,
                session -> {
                    new Steps(session, plan.together()).run(plan.steps(), progress);
                    return plan;
                });
        return database.catalog(progress);
    }
}
