package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.chance.RandomSchema;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A plan from one structure to another, run on the first, makes the second. */
class PlanRoundTripTest {
    private static final int SAMPLE = 12;
    private static final long SEED = Long.getLong("seed", 1);

    @ParameterizedTest
    @EnumSource
    void aPlanBetweenTwoStructuresMadeByChanceMakesTheSecond(Engine engine) {
        int rounds = Integer.getInteger("rounds", SAMPLE);
        List<String> failures = new ArrayList<>();
        try (TestBackend from = TestBackend.open(engine);
                TestBackend to = TestBackend.open(engine)) {
            for (long round = 0; round < rounds; round++) {
                try {
                    pair(engine, SEED * 1_000_003 + round, from, to);
                } catch (AssertionError failure) {
                    failures.add(failure.getMessage());
                }
                String[] away = RandomSchema.away(engine).toArray(String[]::new);
                from.run(away);
                to.run(away);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void pair(Engine engine, long seed, TestBackend from, TestBackend to) {
        Random random = new Random(seed);
        RandomSchema first = RandomSchema.of(engine, random);
        RandomSchema second =
                random.nextInt(5) == 0 ? RandomSchema.of(engine, random) : first.changed(random);
        becomes(
                from,
                to,
                "seed %d of %s%nfirst:%n%s%nsecond:%n%s"
                        .formatted(seed, engine, made(from, first), made(to, second)));
    }

    /** What the database takes of a structure made by chance, as a script. */
    private static String made(TestBackend backend, RandomSchema structure) {
        StringBuilder script = new StringBuilder();
        for (String sql : structure.sql()) {
            try {
                backend.run(sql);
                script.append(sql).append(";\n");
            } catch (IllegalStateException refused) {
                // such as a column of two parents with two types: left out
            }
        }
        return script.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryOfMigrationsIsNeverPlannedAway(Engine engine) {
        try (TestBackend from = TestBackend.open(engine);
                TestBackend to = TestBackend.open(engine)) {
            from.run("create table flyway_schema_history (installed_rank integer primary key)");
            Planner planner = new Planner(from.planDialect());
            Catalog live = from.catalog();
            assertThat(planner.plan(live, to.catalog(), Decisions.NO_RENAMES).steps()).isEmpty();
            assertThat(planner.plan(to.catalog(), live, Decisions.NO_RENAMES).steps()).isEmpty();
        }
    }

    static void becomes(TestBackend from, TestBackend to, String what) {
        Planner planner = new Planner(from.planDialect());
        Catalog wanted = to.catalog();
        MigrationPlan plan = planner.plan(from.catalog(), wanted, Decisions.NO_RENAMES);
        apply(from, plan, what);
        assertThat(strange(objects(from), objects(to)))
                .as(() -> what + "\n" + script(plan))
                .isEmpty();
    }

    /** What one has and the other has not, or otherwise. */
    static List<String> strange(TreeMap<ObjectId, Object> made, TreeMap<ObjectId, Object> wanted) {
        List<String> strange = new ArrayList<>();
        wanted.forEach((id, value) -> {
            if (!value.equals(made.get(id))) {
                strange.add(id + "\n  wanted " + value + "\n  but    " + made.get(id));
            }
        });
        made.keySet().stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> strange.add(id + " is too many"));
        return strange;
    }

    static void apply(TestBackend backend, MigrationPlan plan, String what) {
        for (PlanStep step : plan.steps()) {
            try {
                backend.run(step.sql());
            } catch (IllegalStateException failure) {
                throw new AssertionError(
                        what + "\n" + step.sql() + "\nof\n" + script(plan), failure);
            }
        }
    }

    static String script(MigrationPlan plan) {
        StringBuilder script = new StringBuilder();
        plan.steps().forEach(step -> script.append(step.sql()).append(";\n"));
        return script.toString();
    }

    /** Everything by its id, without what tables above decide. */
    static TreeMap<ObjectId, Object> objects(TestBackend backend) {
        TreeMap<ObjectId, Object> objects = new TreeMap<>();
        for (SchemaObject object :
                SchemaObjects.of(backend.catalog(), backend.objectText()).all()) {
            if (!object.inherited()) {
                objects.put(object.id(), object.value());
            }
        }
        return objects;
    }
}
