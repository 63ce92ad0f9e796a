package dev.binnacle.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class LineDiffTest {
    private static List<String> words(String before, String after) {
        return LineDiff.of(before, after).stream()
                .map(line ->
                        line.same() ? "= " + line.before() : line.before() + " | " + line.after())
                .toList();
    }

    @Test
    void whatIsTheSameStandsInOneLineAndWhatChangedBesideWhatItWas() {
        assertThat(words("a\nb\nc\nd", "a\nx\ny\nc\nd\ne"))
                .containsExactly("= a", "b | x", "null | y", "= c", "= d", "null | e");
        assertThat(words("a\nb", "")).containsExactly("a | null", "b | null");
        assertThat(words("", "")).isEmpty();
        assertThat(words("a\na\nb", "a\nb")).containsExactly("= a", "a | null", "= b");
    }

    @Test
    void bothTextsCanBeReadFromTheLinesHoweverTheyDiffer() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> old = lines(random);
            List<String> to = lines(random);
            List<LineDiff.Line> diff = LineDiff.of(String.join("\n", old), String.join("\n", to));
            assertThat(diff.stream().map(LineDiff.Line::before).filter(x -> x != null).toList())
                    .isEqualTo(old);
            assertThat(diff.stream().map(LineDiff.Line::after).filter(x -> x != null).toList())
                    .isEqualTo(to);
        }
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(each -> "line " + each).toList();
    }

    @Test
    void longTextsThatHaveNothingInCommonAreStillAnswered() {
        String old = numbers("a");
        assertThat(LineDiff.of(old, numbers("b"))).hasSize(5_000);
        assertThat(LineDiff.of(old, old)).allMatch(LineDiff.Line::same);
    }

    private static String numbers(String start) {
        return java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> start + i)
                .collect(Collectors.joining("\n"));
    }
}
