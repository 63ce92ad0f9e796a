package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;

import org.junit.jupiter.api.Test;

import java.util.List;

class PlanLintTest {
    private static final String BEFORE =
            "create table t (id bigint primary key, a int unique, b text); create table u (id int)";
    private static final String AFTER =
            "create table t (id bigint primary key, a int, c text not null); create table u (id"
                    + " int)";

    private static PlanStep step(String sql, boolean alone) {
        return new PlanStep(
                sql, "", List.of(), Work.CATALOG_ONLY, null, null, null, List.of(), alone);
    }

    @Test
    void aPlanIsLintedStepByStepWithWhatItTurnsIntoWhat() {
        var plan =
                new MigrationPlan(
                        Engine.POSTGRESQL,
                        List.of(
                                step("ALTER TABLE t DROP CONSTRAINT t_a_key", false),
                                step("ALTER TABLE t\n  DROP COLUMN b", false),
                                step("ALTER TABLE t ADD COLUMN c text NOT NULL", false),
                                step("CREATE INDEX CONCURRENTLY i ON t (a)", true),
                                step("CREATE INDEX j ON t (a)", false)),
                        "",
                        "");
        Catalog before = LintBench.of(Engine.POSTGRESQL, BEFORE);
        Catalog after = LintBench.of(Engine.POSTGRESQL, AFTER);
        List<Finding> found =
                new Lint(new PostgreSqlLint(), LintSettings.STANDARD)
                        .plan(plan, before, after, new KnownFacts().rows(Answer.YES));
        assertThat(
                        found.stream()
                                .map(one ->
                                        one.where()
                                                + " "
                                                + one.severity().word()
                                                + " "
                                                + one.rule().id()))
                .containsExactly(
                        "step 3:1:15 error adding-required-field",
                        "step 2:2:3 warning ban-drop-column",
                        "step 5:1:1 warning require-concurrent-index-creation",
                        "table public.t warning uniqueness-lost");
        assertThat(found).allMatch(one -> one.fix() == null || !one.fix().automatic());
    }
}
