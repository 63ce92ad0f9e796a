package dev.binnacle.schema.lint;

import dev.binnacle.database.script.Lines;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;

import java.util.ArrayList;
import java.util.List;

/** A plan as a script, and the way back from a place in it to the step. */
final class PlanText {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> steps = new ArrayList<>();

    PlanText(MigrationPlan plan) {
        for (List<PlanStep> transaction : plan.transactions()) {
            boolean alone = transaction.size() == 1 && transaction.getFirst().alone();
            text.append(alone ? "" : "BEGIN;\n");
            for (PlanStep step : transaction) {
                int start = text.length();
                text.append(step.sql());
                steps.add(new Span(start, text.length()));
                text.append(";\n");
            }
            text.append(alone ? "" : "COMMIT;\n");
        }
    }

    String text() {
        return text.toString();
    }

    /** The same finding with its place in the step; a plan's text cannot be edited. */
    Finding inStep(Finding finding) {
        Place place = finding.place();
        Fix fix = finding.fix();
        return new Finding(
                finding.rule(),
                finding.severity(),
                place == null ? null : inStep(place),
                finding.subject(),
                finding.message(),
                fix == null ? null : Fix.statements(fix.title(), fix.statements()),
                finding.weight());
    }

    private Place inStep(Place place) {
        for (int i = 0; i < steps.size(); i++) {
            Span step = steps.get(i);
            if (place.start() >= step.start() && place.start() < step.end()) {
                int offset = place.start() - step.start();
                Lines.Place at = new Lines(step.of(text.toString())).place(offset);
                return new Place("step " + (i + 1), at.line(), at.column(), offset, place.length());
            }
        }
        return place;
    }
}
