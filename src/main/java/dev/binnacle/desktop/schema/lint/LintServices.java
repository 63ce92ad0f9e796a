package dev.binnacle.desktop.schema.lint;

import dev.binnacle.base.Work;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintDialect;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.LintFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What the screens need to lint.
 *
 * @param settings the workspace's file of severities; need not be there
 */
public record LintServices(LintDialects dialects, Path settings) {
    /** Looks at the structure that a backend has now, and at its rows' statistics. */
    Work<List<Finding>> check(Backend backend) {
        Catalog catalog = backend.catalog();
        return progress -> {
            Database database = backend.await(progress);
            LintDialect dialect = dialects.of(database.dialect().engine());
            var lint = new Lint(dialect, LintFile.read(settings, dialects.rules()));
            return lint.catalog(catalog, dialect.facts(database, progress));
        };
    }
}
