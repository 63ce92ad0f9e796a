package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries one rule on two structures that PostgreSQL made. */
public abstract class ChangeRuleCases {
    private final Rule rule;
    private final List<List<String>> found = new ArrayList<>();
    private final List<List<String>> quiet = new ArrayList<>();

    protected ChangeRuleCases(Rule rule) {
        this.rule = rule;
    }

    protected final void finds(String before, String after, String where) {
        found.add(List.of(before, after, where));
    }

    protected final void lets(String before, String after) {
        quiet.add(List.of(before, after));
    }

    @TestFactory
    final Stream<DynamicTest> findsWhatItIsFor() {
        return found.stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.get(1),
                                () -> assertThat(look(one)).containsExactly(one.get(2))));
    }

    @TestFactory
    final Stream<DynamicTest> letsTheRestBe() {
        return quiet.stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.get(1), () -> assertThat(look(one)).isEmpty()));
    }

    private List<String> look(List<String> one) {
        return new Lint(new PostgreSqlLint(), LintBench.only(rule, LintSettings.STANDARD))
                        .change(
                                LintBench.of(Engine.POSTGRESQL, one.get(0)),
                                LintBench.of(Engine.POSTGRESQL, one.get(1)),
                                LiveFacts.none())
                        .stream()
                        .map(Finding::where)
                        .toList();
    }
}
