package dev.binnacle.cli;

import dev.binnacle.api.load.Latencies;
import dev.binnacle.api.load.LoadCounts;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.Threshold;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The figures of a load run as a JSON object: times in milliseconds, shares in percent. */
final class LoadJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SECOND = 1e9;

    private LoadJson() {}

    static String of(LoadResult result, List<Threshold.Verdict> verdicts) {
        LoadCounts counts = result.counts();
        ObjectNode all = JSON.createObjectNode();
        all.put("seconds", counts.elapsed().toNanos() / SECOND);
        all.put("requests", counts.requests());
        all.put("rate", counts.rate());
        all.put("bytes", counts.bytes());
        all.put("errors", counts.failed());
        all.put("errorsPercent", counts.failedShare());
        all.put("checksFailed", counts.checksFailed());
        all.put("late", result.late());
        all.put("unsent", result.unsent());
        ObjectNode kinds = all.putObject("errorKinds");
        counts.errors().forEach((kind, count) -> kinds.put(kind.words(), count));
        ObjectNode statuses = all.putObject("statuses");
        counts.statuses().forEach((status, count) -> statuses.put(String.valueOf(status), count));
        latencies(all.putObject("corrected"), result.corrected());
        latencies(all.putObject("uncorrected"), result.uncorrected());
        seconds(all.putArray("series"), result);
        ArrayNode entries = all.putArray("entries");
        for (LoadResult.EntryFigures each : result.entries()) {
            ObjectNode entry = entries.addObject();
            entry.put("entry", each.name());
            entry.put("requests", each.requests());
            entry.put("errors", each.errors());
            latencies(entry.putObject("uncorrected"), each.latencies());
        }
        verdicts(all.putArray("thresholds"), verdicts);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static void latencies(ObjectNode node, Latencies times) {
        node.put("min", times.min());
        node.put("mean", times.mean());
        node.put("p50", times.at(50));
        node.put("p75", times.at(75));
        node.put("p90", times.at(90));
        node.put("p95", times.at(95));
        node.put("p99", times.at(99));
        node.put("p99.9", times.at(99.9));
        node.put("max", times.max());
    }

    private static void seconds(ArrayNode series, LoadResult result) {
        result.seconds()
                .forEach(each -> {
                    ObjectNode second = series.addObject();
                    second.put("second", each.index());
                    second.put("rate", each.rate());
                    second.put("p50", each.p50());
                    second.put("p99", each.p99());
                    second.put("errors", each.errors());
                });
    }

    private static void verdicts(ArrayNode array, List<Threshold.Verdict> verdicts) {
        for (Threshold.Verdict each : verdicts) {
            ObjectNode verdict = array.addObject();
            verdict.put("threshold", each.threshold().words());
            verdict.put("found", each.actual());
            verdict.put("holds", each.holds());
        }
    }
}
