package dev.binnacle.api.openapi.change;

import java.util.List;

/**
 * What became of an operation.
 *
 * @param operation as it was called, or is where it is new: {@code GET /pets}
 * @param requests files that call it
 * @param lines what is said otherwise; empty = nothing
 */
public record OperationChange(
        String operation, Kind kind, List<String> requests, List<Line> lines) {
    public OperationChange {
        requests = List.copyOf(requests);
        lines = List.copyOf(lines);
    }

    /** How an operation can change. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    /**
     * One thing that changed.
     *
     * @param breaks files whose requests no longer do what they did
     */
    public record Line(String text, List<String> breaks) {
        public Line {
            breaks = List.copyOf(breaks);
        }
    }

    /** One text for each line, to be shown as they stand. */
    public List<String> words() {
        return lines.stream().map(line -> operation + ": " + line.text() + broken(line)).toList();
    }

    private static String broken(Line line) {
        int more = line.breaks().size() - 3;
        String some = String.join(", ", line.breaks().stream().limit(3).toList());
        return line.breaks().isEmpty()
                ? ""
                : " (breaks " + some + (more > 0 ? " and " + more + " more" : "") + ")";
    }
}
