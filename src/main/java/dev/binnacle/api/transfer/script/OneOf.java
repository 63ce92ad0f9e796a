package dev.binnacle.api.transfer.script;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A value that is one of several. */
final class OneOf {
    private static final Pattern WORD = Pattern.compile("([\"'])[\\w -]+\\1");

    private OneOf() {}

    /**
     * Whole numbers, or texts of plain words; else nothing.
     *
     * @param values divided by commas, perhaps in brackets
     */
    static List<String> of(String query, String values) {
        List<String> each =
                List.of(values.strip().replaceAll("^\\[|]$", "").split(",")).stream()
                        .map(String::strip)
                        .toList();
        if (each.stream().allMatch(value -> value.matches("-?\\d{1,9}"))) {
            List<Long> sorted = each.stream().map(Long::valueOf).distinct().sorted().toList();
            long first = sorted.getFirst();
            long last = sorted.getLast();
            return LongStream.rangeClosed(first, last).count() == sorted.size()
                    ? List.of(query + " >= " + first, query + " <= " + last)
                    : List.of(query + " toString" + matches(sorted));
        }
        if (each.stream().allMatch(value -> WORD.matcher(value).matches())) {
            return List.of(
                    query
                            + matches(
                                    each.stream()
                                            .map(value -> value.substring(1, value.length() - 1))
                                            .toList()));
        }
        return List.of();
    }

    private static String matches(List<?> values) {
        return " matches /^(?:"
                + values.stream().map(String::valueOf).collect(Collectors.joining("|"))
                + ")$/";
    }

    /** Both ends belong to it; nothing where they are no numbers. */
    static List<String> within(String query, String ends) {
        String[] both = ends.split(",");
        return both.length == 2
                        && both[0].strip().matches("-?\\d{1,15}(\\.\\d{1,9})?")
                        && both[1].strip().matches("-?\\d{1,15}(\\.\\d{1,9})?")
                ? List.of(query + " >= " + both[0].strip(), query + " <= " + both[1].strip())
                : List.of();
    }
}
