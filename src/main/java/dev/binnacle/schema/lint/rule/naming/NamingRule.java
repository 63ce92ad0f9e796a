package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the naming rules share: a pattern of the settings for one kind of object. */
abstract class NamingRule implements CatalogRule {
    private final Subject.Kind kind;
    private final About about;

    NamingRule(Subject.Kind kind, String id, String plural, String alias) {
        this.kind = kind;
        this.about =
                About.of(
                                id,
                                RuleGroup.NAMING,
                                Severity.WARNING,
                                "The names of %s follow the workspace's pattern.".formatted(plural),
                                "The pattern stands in schema/lint.yaml under names. Rename what"
                                        + " does not follow it, or widen the pattern.")
                        .alias(alias);
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final void check(Structure structure, Reports reports) {
        Pattern pattern = structure.settings().names().get(key());
        if (pattern == null) {
            return;
        }
        named(structure.catalog())
                .filter(subject -> !pattern.matcher(subject.name()).matches())
                .forEach(subject ->
                        reports.add(
                                subject,
                                "Its name does not follow the pattern %s."
                                        .formatted(pattern.pattern())));
    }

    /** What the settings call this kind, such as {@code foreign-key}. */
    abstract String key();

    abstract Stream<Subject> named(Catalog catalog);

    final Subject part(Table table, String name) {
        return Subject.part(kind, table.name(), name);
    }

    static Stream<Table> tables(Catalog catalog) {
        return catalog.tables().stream().filter(table -> !table.kind().view());
    }
}
