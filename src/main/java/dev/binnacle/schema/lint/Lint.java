package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.ddl.DdlParser;
import dev.binnacle.schema.plan.MigrationPlan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Runs rules. Thread-safe and without state. */
public final class Lint {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(Finding::where);

    private final LintDialect dialect;
    private final LintSettings settings;

    public Lint(LintDialect dialect, LintSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /** The same for files that each run in one transaction, as migration tools do. */
    public Lint inTransaction() {
        return new Lint(dialect, settings.inTransaction(true));
    }

    public LintDialect dialect() {
        return dialect;
    }

    /** What is wrong with a structure, the worst first. */
    public List<Finding> catalog(Catalog catalog, LiveFacts facts) {
        var structure = new Structure(catalog, dialect, facts, settings);
        return run(CatalogRule.class, (rule, reports) -> rule.check(structure, reports), facts)
                .stream()
                .sorted(WORST_FIRST)
                .toList();
    }

    /**
     * What is wrong with a script, in its order.
     *
     * @param before the structure that it meets; empty = not known
     */
    public List<Finding> script(Source source, Catalog before, LiveFacts facts) {
        LintedScript script = read(source, before, facts, settings.inTransaction());
        List<Finding> found = new ArrayList<>(statements(script, rule -> true, facts));
        var ignores = new Ignores(script, dialect.syntax());
        found.removeIf(ignores::silence);
        for (Ignore ignore : ignores.all(dialect.rules())) {
            found.addAll(
                    run(IgnoreRule.class, (rule, reports) -> rule.check(ignore, reports), facts));
        }
        return inOrder(found);
    }

    /**
     * What is wrong with migration files as a row.
     *
     * @param applied the versions that a database has run; empty = not known
     */
    public List<Finding> history(List<Source> files, Set<String> applied) {
        var history = new History(files, applied, settings);
        return run(
                HistoryRule.class,
                (rule, reports) -> rule.check(history, reports),
                LiveFacts.none());
    }

    /** What a change from one structure to another loses, whatever statements make it. */
    public List<Finding> change(Catalog before, Catalog after, LiveFacts facts) {
        var change = new Change(before, after, facts, settings);
        return run(ChangeRule.class, (rule, reports) -> rule.check(change, reports), facts);
    }

    /** What is wrong with a plan, the worst first; places are steps, such as {@code step 3}. */
    public List<Finding> plan(MigrationPlan plan, Catalog before, Catalog after, LiveFacts facts) {
        var text = new PlanText(plan);
        LintedScript script = read(new Source("plan", text.text()), before, facts, false);
        List<Finding> found = new ArrayList<>();
        statements(script, rule -> rule.group() != RuleGroup.SCRIPT, facts)
                .forEach(finding -> found.add(text.inStep(finding)));
        found.addAll(change(before, after, facts));
        return found.stream().sorted(WORST_FIRST).toList();
    }

    private LintedScript read(
            Source source, Catalog before, LiveFacts facts, boolean inTransaction) {
        int version = settings.version() > 0 ? settings.version() : facts.version();
        return new LintedScript(
                source,
                DdlParser.parse(source.text(), dialect.syntax()),
                new LintedScript.Known(
                        before,
                        facts,
                        settings.inTransaction(inTransaction),
                        version > 0 ? version : LintSettings.NEWEST));
    }

    private List<Finding> statements(LintedScript script, Predicate<About> which, LiveFacts facts) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : dialect.rules()) {
            if (which.test(rule.about()) && settings.runs(rule.about())) {
                var reports = new Reports(rule.about());
                if (rule instanceof StatementRule looks) {
                    script.statements().forEach(statement -> looks.check(statement, reports));
                } else if (rule instanceof ScriptRule looks) {
                    looks.check(script, reports);
                }
                found.addAll(finish(reports, facts));
            }
        }
        return inOrder(found);
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(
                        Comparator.comparingInt(finding -> {
                            Place place = finding.place();
                            return place == null ? 0 : place.start();
                        }))
                .toList();
    }

    private <R extends Rule> List<Finding> run(
            Class<R> kind, BiConsumer<R, Reports> check, LiveFacts facts) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : dialect.rules()) {
            if (kind.isInstance(rule) && settings.runs(rule.about())) {
                var reports = new Reports(rule.about());
                check.accept(kind.cast(rule), reports);
                found.addAll(finish(reports, facts));
            }
        }
        return found;
    }

    private List<Finding> finish(Reports reports, LiveFacts facts) {
        var weighing = new Weighing(facts, settings.thresholds());
        return reports.findings().stream().map(this::levelled).map(weighing::weigh).toList();
    }

    /** The severity of the workspace, unless the rule itself found out a weight. */
    private Finding levelled(Finding finding) {
        return finding.weight() == null ? finding.as(settings.severity(finding.rule())) : finding;
    }
}
