package dev.binnacle.cli;

import dev.binnacle.api.load.Demand;
import dev.binnacle.api.load.Latencies;
import dev.binnacle.api.load.LoadCounts;
import dev.binnacle.api.load.LoadPlan;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.Threshold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of a load run as a table for people. */
final class LoadText {
    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9};
    private final StringBuilder text = new StringBuilder();

    private LoadText() {}

    static String of(LoadPlan plan, LoadResult result, List<Threshold.Verdict> verdicts) {
        var table = new LoadText();
        table.counts(plan, result);
        table.latencies(plan, result);
        table.entries(result);
        table.verdicts(verdicts);
        return table.text.toString();
    }

    private void line(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    private void counts(LoadPlan plan, LoadResult result) {
        LoadCounts counts = result.counts();
        String model =
                switch (plan.demand()) {
                    case Demand.Users users -> users.count() + " users";
                    case Demand.Rate rate -> number(rate.perSecond()) + " a second";
                };
        double seconds = counts.elapsed().toNanos() / 1e9;
        line("%s for %.1f s", model, seconds);
        line("requests  %d (%.1f/s)", counts.requests(), counts.rate());
        line("bytes     %d", counts.bytes());
        line("statuses  %s", joined(counts.statuses().entrySet()));
        line("errors    %d (%.2f %%)", counts.failed(), counts.failedShare());
        counts.errors().forEach((kind, count) -> line("          %d %s", count, kind.words()));
        if (result.late() > 0) {
            line(
                    "late      %d runs of the file: as many calls as may be were under way",
                    result.late());
        }
        if (result.unsent() > 0) {
            line("unsent    %d runs of the file were due and never began", result.unsent());
        }
    }

    private static String joined(Iterable<? extends Map.Entry<Integer, Long>> statuses) {
        var parts = new StringBuilder();
        for (var each : statuses) {
            parts.append(parts.isEmpty() ? "" : ", ");
            parts.append(each.getKey()).append(" × ").append(each.getValue());
        }
        return parts.isEmpty() ? "none" : parts.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }

    private void latencies(LoadPlan plan, LoadResult result) {
        boolean open = plan.demand() instanceof Demand.Rate;
        line("");
        line("%-8s %12s %12s", "ms", "corrected", "uncorrected");
        row("min", result, Latencies::min);
        row("mean", result, Latencies::mean);
        for (double each : PERCENTILES) {
            row("p" + number(each), result, times -> times.at(each));
        }
        row("max", result, Latencies::max);
        line(
                open
                        ? "corrected: from when a call was due; uncorrected: from when it was sent"
                        : "corrected: with the calls that users who waited longer than usual did"
                                + " not make");
    }

    private void row(String name, LoadResult result, ToDoubleFunction<Latencies> figure) {
        line(
                "%-8s %12.3f %12.3f",
                name,
                figure.applyAsDouble(result.corrected()),
                figure.applyAsDouble(result.uncorrected()));
    }

    private void entries(LoadResult result) {
        if (result.entries().isEmpty()) {
            return;
        }
        line("");
        line("%10s %8s %9s %9s  entry", "requests", "errors", "p50 ms", "p99 ms");
        for (LoadResult.EntryFigures each : result.entries()) {
            Latencies times = each.latencies();
            line(
                    "%10d %8d %9.2f %9.2f  %s",
                    each.requests(), each.errors(), times.at(50), times.at(99), each.name());
        }
    }

    private void verdicts(List<Threshold.Verdict> verdicts) {
        if (!verdicts.isEmpty()) {
            line("");
            text.append(
                    verdicts.stream()
                            .map(each ->
                                    (each.holds() ? "✓ " : "✗ ")
                                            + each.threshold().words()
                                            + "   found "
                                            + each.found()
                                            + "\n")
                            .collect(Collectors.joining()));
        }
    }
}
