package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tries one rule on scripts that meet the tables of {@link LintBench#shop}. */
public abstract class ScriptRuleCases {
    private final Rule rule;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> quiet = new ArrayList<>();
    private final Map<String, List<String>> fixed = new LinkedHashMap<>();
    private LintSettings settings = LintSettings.STANDARD;

    protected ScriptRuleCases(Rule rule) {
        this.rule = rule;
    }

    protected final void settings(UnaryOperator<LintSettings> change) {
        settings = change.apply(settings);
    }

    /** A script in which the rule finds one thing, and what it says of it. */
    protected final void finds(String script, String message) {
        found.put(script, message);
    }

    /** A script that the rule has nothing against. */
    protected final void lets(String script) {
        quiet.add(script);
    }

    /** A script and what it becomes when the rule's fix is made. */
    protected final void fixes(String script, String becomes) {
        fixed.put(script, List.of(becomes));
    }

    @TestFactory
    final Stream<DynamicTest> findsWhatItIsFor() {
        assertThat(found).isNotEmpty();
        return found.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one)));
    }

    private void check(Map.Entry<String, String> one) {
        List<Finding> findings = LintBench.script(rule, settings, one.getKey());
        assertThat(findings.stream().map(Finding::message)).containsExactly(one.getValue());
        Finding finding = findings.getFirst();
        assertThat(finding.rule().id()).isEqualTo(rule.about().id());
        Place place = Objects.requireNonNull(finding.place());
        assertThat(place.start() + place.length()).isLessThanOrEqualTo(one.getKey().length());
    }

    @TestFactory
    final Stream<DynamicTest> letsTheRestBe() {
        assertThat(quiet).isNotEmpty();
        return quiet.stream()
                .map(script ->
                        DynamicTest.dynamicTest(
                                script,
                                () ->
                                        assertThat(LintBench.script(rule, settings, script))
                                                .isEmpty()));
    }

    @TestFactory
    final Stream<DynamicTest> offersASaferWay() {
        return fixed.entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey(),
                                () -> {
                                    List<Finding> findings =
                                            LintBench.script(rule, settings, one.getKey());
                                    String becomes = Fixes.apply(one.getKey(), findings);
                                    assertThat(becomes).isEqualTo(one.getValue().getFirst());
                                }));
    }
}
