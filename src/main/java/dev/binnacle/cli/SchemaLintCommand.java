package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.AppliedVersions;
import dev.binnacle.schema.lint.FileLint;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintDialect;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.LintFile;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.RuleNames;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Source;
import dev.binnacle.schema.lint.report.FindingJson;
import dev.binnacle.schema.lint.report.FindingText;
import dev.binnacle.schema.lint.report.JUnitXml;
import dev.binnacle.schema.lint.report.Sarif;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code binnacle schema lint}: what is wrong with a schema or a migration. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Check a database, a definition or migrations, weighed by the live database.",
            "A folder with V1__name.sql files is read as migrations, any other as a definition."
                    + " With --db and files, the files are what is checked, and the database"
                    + " weighs what is found: rows, size, open transactions.",
            "A comment silences a rule: -- binnacle-ignore rule: reason. Severities and patterns"
                    + " stand in schema/lint.yaml of the workspace.",
            "Exit: 0 nothing at the failing level, 1 something, 2 wrong usage, 3 a problem."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema lint --db postgresql://ann@db/shop",
            "  binnacle schema lint migrations --db postgresql://ann@db/shop --sarif lint.sarif",
            "  binnacle schema lint V7__orders.sql --fix",
            "  binnacle schema lint --list"
        })
public final class SchemaLintCommand implements Callable<Integer> {
    private final Databases databases;
    private final LintDialects dialects;
    private final Definitions definitions;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "URL", description = Usage.DB)
    private @Nullable String db;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Severities, options. Default: schema/lint.yaml of the workspace.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Only this rule, by its name or another linter's; may be repeated.")
    private List<String> rules = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "The least severity that gives exit 1: error (default), warning, note.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write SARIF 2.1.0 too.")
    private @Nullable Path sarif;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit's XML too.")
    private @Nullable Path junit;

    @Option(names = "--fix", description = "Make the changes that need no decision, in the files.")
    private boolean fix;

    @Option(names = "--list", description = "List the rules, and check nothing.")
    private boolean list;

    @Option(
            names = "--in-transaction",
            description = "The files run in one transaction each, as migration tools do.")
    private boolean inTransaction;

    @Option(
            names = "--server-version",
            paramLabel = "N",
            description = "PostgreSQL's major version. Default: the database's, else the newest.")
    private int version;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files or folders of SQL.")
    private List<Path> files = List.of();

    public SchemaLintCommand(Databases databases, LintDialects dialects, Definitions definitions) {
        this.databases = databases;
        this.dialects = dialects;
        this.definitions = definitions;
    }

    @Override
    public Integer call() {
        if (list) {
            RuleList.write(dialects.rules(), json, out());
            return Commands.DONE;
        }
        if (db == null && files.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Give --db URL or files.");
        }
        List<Finding> findings = find();
        write(findings);
        boolean failed = findings.stream().anyMatch(one -> one.severity().atLeast(failOn));
        return failed ? Commands.NO : Commands.DONE;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private List<Finding> find() {
        LintSettings settings = settings();
        String url = db;
        if (url == null) {
            return files(settings, null);
        }
        try (Database database = databases.open(url)) {
            return files.isEmpty() ? structure(settings, database) : files(settings, database);
        }
    }

    private LintSettings settings() {
        Path file = settingsFile;
        if (file != null && !Files.exists(file)) {
            throw Problem.of(ProblemCode.LINT_SETTINGS, file + " is not there.", "").exception();
        }
        Path workspace = workspace();
        if (file == null && workspace != null) {
            file = workspace.resolve("schema").resolve("lint.yaml");
        }
        LintSettings read =
                file == null ? LintSettings.STANDARD : LintFile.read(file, dialects.rules());
        var names = new RuleNames(dialects.rules());
        List<String> only =
                rules.stream().flatMap(name -> names.find(name).stream()).map(About::id).toList();
        return read.only(only)
                .version(version > 0 ? version : read.version())
                .inTransaction(inTransaction || read.inTransaction());
    }

    private @Nullable Path workspace() {
        Object root = Objects.requireNonNull(spec).root().userObject();
        return root instanceof RootCommand command ? command.workspace() : null;
    }

    private List<Finding> structure(LintSettings settings, Database database) {
        LintDialect dialect = dialects.of(database.dialect().engine());
        return new Lint(dialect, settings)
                .catalog(
                        database.catalog(Progress.none()),
                        dialect.facts(database, Progress.none()));
    }

    private List<Finding> files(LintSettings settings, @Nullable Database database) {
        List<Source> sources = LintSources.read(files);
        LintDialect dialect =
                dialects.of(
                        database == null
                                ? LintSources.engine(definitions, sources)
                                : database.dialect().engine());
        var lint = new Lint(dialect, settings);
        FileLint.Live live = database == null ? FileLint.Live.NONE : live(dialect, database);
        List<Finding> findings = new FileLint(definitions, lint, live).lint(sources);
        return fix ? LintSources.fix(sources, findings, err()) : findings;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private static FileLint.Live live(LintDialect dialect, Database database) {
        Catalog catalog = database.catalog(Progress.none());
        return new FileLint.Live(
                catalog,
                dialect.facts(database, Progress.none()),
                AppliedVersions.of(database, catalog));
    }

    private void write(List<Finding> findings) {
        if (sarif != null) {
            LintSources.write(sarif, Sarif.of(findings));
        }
        if (junit != null) {
            LintSources.write(junit, JUnitXml.of(findings, failOn));
        }
        if (json) {
            out().println(FindingJson.of(findings));
        } else {
            FindingText.write(findings, out());
        }
        out().flush();
    }
}
