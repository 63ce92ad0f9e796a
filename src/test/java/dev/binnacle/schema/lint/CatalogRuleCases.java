package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tries one rule on structures that real databases made. */
public abstract class CatalogRuleCases {
    private final Rule rule;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> quiet = new ArrayList<>();
    private LintSettings settings = LintSettings.STANDARD;
    private LiveFacts facts = LiveFacts.none();

    protected CatalogRuleCases(Rule rule) {
        this.rule = rule;
    }

    protected final void settings(UnaryOperator<LintSettings> change) {
        settings = change.apply(settings);
    }

    protected final void facts(LiveFacts known) {
        facts = known;
    }

    /** A script whose structure has one thing to find, and where: {@code table public.t}. */
    protected final void finds(String script, String where) {
        found.put(script, where);
    }

    protected final void lets(String script) {
        quiet.add(script);
    }

    @TestFactory
    final Stream<DynamicTest> findsWhatItIsFor() {
        assertThat(found).isNotEmpty();
        return each(found.keySet().stream())
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.name(),
                                () ->
                                        assertThat(look(one).stream().map(Finding::where))
                                                .containsExactly(found.get(one.script()))));
    }

    @TestFactory
    final Stream<DynamicTest> letsTheRestBe() {
        assertThat(quiet).isNotEmpty();
        return each(quiet.stream())
                .map(one ->
                        DynamicTest.dynamicTest(one.name(), () -> assertThat(look(one)).isEmpty()));
    }

    private record Case(Engine engine, String script) {
        String name() {
            return engine.title() + ": " + script;
        }
    }

    private Stream<Case> each(Stream<String> scripts) {
        List<Engine> engines =
                LintBench.portable(rule) ? List.of(Engine.values()) : List.of(Engine.POSTGRESQL);
        return scripts.flatMap(script -> engines.stream().map(engine -> new Case(engine, script)));
    }

    private List<Finding> look(Case one) {
        var lint = new Lint(LintBench.dialect(one.engine()), LintBench.only(rule, settings));
        return lint.catalog(LintBench.of(one.engine(), one.script()), facts);
    }
}
