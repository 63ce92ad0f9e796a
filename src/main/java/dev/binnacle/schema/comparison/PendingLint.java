package dev.binnacle.schema.comparison;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.lint.FileLint;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintDialect;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.LintFile;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Source;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationFile;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.plan.MigrationPlan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the linter says of what is about to run, by the workspace's severities. */
final class PendingLint {
    private final LintDialects dialects;
    private final Path settings;
    private final Definitions definitions;

    /**
     * @param settings the workspace's file of severities; need not be there
     */
    PendingLint(LintDialects dialects, Path settings, Definitions definitions) {
        this.dialects = dialects;
        this.settings = settings;
        this.definitions = definitions;
    }

    List<Finding> plan(
            Database live, MigrationPlan plan, Catalog from, Catalog to, Progress progress) {
        LintDialect dialect = dialects.of(live.dialect().engine());
        return lint(dialect).plan(plan, from, to, dialect.facts(live, progress));
    }

    private Lint lint(LintDialect dialect) {
        return new Lint(dialect, LintFile.read(settings, dialects.rules()));
    }

    /** Each pending file with what is found in it; those before it say what it meets. */
    List<PendingFile> files(
            Database live,
            Catalog catalog,
            MigrationFolder folder,
            MigrationState state,
            List<FilePreview> previews,
            Progress progress) {
        if (previews.isEmpty()) {
            return List.of();
        }
        LintDialect dialect = dialects.of(live.dialect().engine());
        List<MigrationFile> row = new ArrayList<>(folder.versioned());
        Set<String> applied =
                row.stream()
                        .filter(file -> !state.pending().contains(file))
                        .map(file -> String.valueOf(file.version()))
                        .collect(Collectors.toSet());
        folder.repeatable().stream().filter(state.pending()::contains).forEach(row::add);
        var facts = new FileLint.Live(catalog, dialect.facts(live, progress), applied);
        List<Finding> found =
                new FileLint(definitions, lint(dialect), facts)
                        .lint(
                                row.stream()
                                        .map(file -> new Source(file.script(), file.text()))
                                        .toList());
        return previews.stream()
                .map(preview ->
                        new PendingFile(
                                preview,
                                found.stream()
                                        .filter(one -> in(one, preview.file().script()))
                                        .toList()))
                .toList();
    }

    private static boolean in(Finding finding, String script) {
        Place place = finding.place();
        return place != null && place.file().equals(script);
    }
}
