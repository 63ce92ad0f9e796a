package dev.binnacle.api.contract;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How much of what is described was tried. */
public record Coverage(List<Tried> operations) {
    public Coverage {
        operations = List.copyOf(operations);
    }

    /**
     * One operation.
     *
     * @param operation such as {@code GET /pets/{id}}
     * @param statuses that are described
     * @param parameters that are described, each with its place; the body is one
     */
    public record Tried(
            String operation,
            long calls,
            Set<String> statuses,
            Set<String> statusesSeen,
            Set<String> parameters,
            Set<String> parametersGiven) {
        public Tried {
            statuses = Set.copyOf(statuses);
            statusesSeen = Set.copyOf(statusesSeen);
            parameters = Set.copyOf(parameters);
            parametersGiven = Set.copyOf(parametersGiven);
        }
    }

    /** So many of so many. */
    public record Share(int tried, int described) {
        private String text() {
            double percent = described == 0 ? 100 : 100.0 * tried / described;
            return String.format(Locale.ROOT, "%d of %d (%.1f%%)", tried, described, percent);
        }
    }

    public Share calledOperations() {
        int called = (int) operations.stream().filter(each -> each.calls() > 0).count();
        return new Share(called, operations.size());
    }

    public Share seenStatuses() {
        return new Share(
                operations.stream().mapToInt(each -> each.statusesSeen().size()).sum(),
                operations.stream().mapToInt(each -> each.statuses().size()).sum());
    }

    public Share givenParameters() {
        return new Share(
                operations.stream().mapToInt(each -> each.parametersGiven().size()).sum(),
                operations.stream().mapToInt(each -> each.parameters().size()).sum());
    }

    /** Three lines, for the end of a run. */
    public String text() {
        return "Operations called: "
                + calledOperations().text()
                + "\nStatuses seen:     "
                + seenStatuses().text()
                + "\nParameters given:  "
                + givenParameters().text()
                + "\n";
    }

    /** All of it, operation by operation. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        share(json.putObject("operations"), calledOperations());
        share(json.putObject("statuses"), seenStatuses());
        share(json.putObject("parameters"), givenParameters());
        ArrayNode all = json.putArray("by_operation");
        for (Tried each : operations) {
            ObjectNode one = all.addObject();
            one.put("operation", each.operation()).put("calls", each.calls());
            list(one.putArray("statuses_seen"), each.statusesSeen());
            list(one.putArray("statuses_missed"), without(each.statuses(), each.statusesSeen()));
            list(one.putArray("parameters_given"), each.parametersGiven());
            list(
                    one.putArray("parameters_missed"),
                    without(each.parameters(), each.parametersGiven()));
        }
        return json;
    }

    private static void share(ObjectNode to, Share share) {
        to.put("tried", share.tried()).put("described", share.described());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static void list(ArrayNode to, Set<String> names) {
        new TreeSet<>(names).forEach(to::add);
    }
}
