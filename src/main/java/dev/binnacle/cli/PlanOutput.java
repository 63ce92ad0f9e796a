package dev.binnacle.cli;

import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as SQL with its costs in comments, and as JSON. */
final class PlanOutput {
    private final MigrationPlan plan;
    private final PrintWriter out;

    PlanOutput(MigrationPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    void text() {
        if (plan.empty()) {
            out.println("-- nothing to do");
        }
        int number = 0;
        int transactions = plan.transactions().size();
        int transaction = 0;
        for (List<PlanStep> together : plan.transactions()) {
            transaction++;
            if (transactions > 1) {
                out.println(
                        "-- %d of %d: %s\n"
                                .formatted(
                                        transaction,
                                        transactions,
                                        together.getFirst().alone()
                                                ? "alone, without a transaction"
                                                : "one transaction"));
            }
            for (PlanStep step : together) {
                number++;
                out.println("-- step " + number + ": " + step.subject());
                facts(step).forEach(fact -> out.println("--   " + fact));
                out.println(step.sql() + ";\n");
            }
        }
        out.flush();
    }

    /** What a step costs, one line each; nothing where it costs nothing. */
    private static List<String> facts(PlanStep step) {
        var facts = new java.util.ArrayList<String>();
        if (!step.locks().isEmpty()) {
            facts.add("locks " + locks(step));
        }
        if (step.work() != Work.CATALOG_ONLY) {
            Duration estimate = step.estimate();
            facts.add(
                    work(step.work())
                            + (step.table() == null ? "" : " " + step.table())
                            + (estimate == null
                                    ? ", duration not known: no statistics"
                                    : ", about " + words(estimate)));
        }
        if (step.loss() != null) {
            facts.add("LOSES " + step.loss());
        }
        if (!step.reversible()) {
            facts.add("cannot be undone by a statement");
        }
        return facts;
    }

    private static String locks(PlanStep step) {
        return step.locks().stream()
                .map(claim -> claim.table() + " " + claim.lock().words())
                .collect(Collectors.joining(", "));
    }

    private static String work(Work work) {
        return switch (work) {
            case CATALOG_ONLY -> "changes the catalog only";
            case SCANS -> "reads every row of";
            case BUILDS_INDEX -> "builds an index on";
            case REWRITES -> "writes every row anew of";
            case CHANGES_ROWS -> "changes rows of";
        };
    }

    private static String words(Duration time) {
        if (time.toMillis() < 1000) {
            return Math.max(1, time.toMillis()) + " ms";
        }
        return time.toSeconds() < 120 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }

    void json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode whole = mapper.createObjectNode();
        whole.put("from", plan.from()).put("to", plan.to());
        ArrayNode steps = whole.putArray("steps");
        for (PlanStep step : plan.steps()) {
            ObjectNode node = steps.addObject();
            node.put("sql", step.sql()).put("subject", step.subject());
            ArrayNode locks = node.putArray("locks");
            for (LockClaim claim : step.locks()) {
                locks.addObject()
                        .put("table", claim.table().toString())
                        .put("lock", claim.lock().words());
            }
            node.put("work", step.work().name().toLowerCase(Locale.ROOT));
            if (step.loss() != null) {
                node.put("loss", step.loss());
            }
            Duration estimate = step.estimate();
            if (estimate != null) {
                node.put("estimateMs", estimate.toMillis());
            }
            ArrayNode reverse = node.putArray("reverse");
            step.reverse().forEach(reverse::add);
            node.put("alone", step.alone());
        }
        out.println(mapper.writeValueAsString(whole));
        out.flush();
    }
}
