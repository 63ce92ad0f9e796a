package dev.binnacle.api.run.report;

import dev.binnacle.api.run.RunOutcome;

import java.util.List;

/** The Test Anything Protocol: a line a file. */
public final class TapReport {
    private TapReport() {}

    public static String of(List<RunOutcome> outcomes) {
        var text = new StringBuilder("TAP version 13\n1..").append(outcomes.size()).append('\n');
        int number = 0;
        for (RunOutcome outcome : outcomes) {
            number++;
            text.append(outcome.passed() ? "ok " : "not ok ").append(number);
            text.append(" - ").append(outcome.title()).append('\n');
        }
        return text.toString();
    }
}
