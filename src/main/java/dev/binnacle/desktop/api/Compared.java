package dev.binnacle.desktop.api;

import dev.binnacle.base.LineDiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two answers line by line.
 *
 * @param lines those that are shown
 * @param differing how many lines differ
 */
record Compared(List<LineDiff.Line> lines, long differing) {
    /** Lines around each difference when only differences are shown. */
    private static final int AROUND = 2;

    /**
     * What is compared.
     *
     * @param headers whether they are compared too
     * @param changesOnly whether only lines near a difference are shown
     */
    record Wanted(Answer before, Answer now, boolean headers, boolean changesOnly) {}

    /** Takes a while with large answers, so never on the screen's thread. */
    static Compared of(Wanted wanted) {
        List<LineDiff.Line> all =
                LineDiff.of(
                        lines(wanted.before().complete(), wanted.headers()),
                        lines(wanted.now().complete(), wanted.headers()));
        long differing = all.stream().filter(each -> !each.same()).count();
        return new Compared(wanted.changesOnly() ? around(all) : all, differing);
    }

    private static Stream<String> lines(Answer answer, boolean headers) {
        Stream<String> status = Stream.of(String.valueOf(answer.status()));
        Stream<String> head =
                answer.headers().stream()
                        .map(each -> each.name() + ": " + each.value())
                        .sorted(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(
                headers ? Stream.concat(status, Stream.concat(head, Stream.of(""))) : status,
                BodyForm.best(answer).lines());
    }

    private static List<LineDiff.Line> around(List<LineDiff.Line> all) {
        var near = new ArrayList<LineDiff.Line>();
        for (int i = 0; i < all.size(); i++) {
            int from = Math.max(0, i - AROUND);
            int to = Math.min(all.size(), i + AROUND + 1);
            if (all.subList(from, to).stream().anyMatch(each -> !each.same())) {
                near.add(Objects.requireNonNull(all.get(i)));
            }
        }
        return near;
    }

    /** How many lines differ, in words. */
    String words() {
        return differing == 0
                ? "No difference"
                : differing == 1
                        ? "1 line differs"
                        : String.format(Locale.ROOT, "%,d lines differ", differing);
    }
}
