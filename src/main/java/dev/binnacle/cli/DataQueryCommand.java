package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialects;
import dev.binnacle.data.console.Guard;
import dev.binnacle.data.console.SqlConsole;
import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.data.console.StatementResult;
import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.data.transfer.Export;
import dev.binnacle.database.Database;
import dev.binnacle.database.Sql;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code binnacle data query}: one statement, its rows on standard output. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Run one SQL statement and print its rows.",
            "A change commits by itself and says its rows on standard error, unless it touches"
                + " every row of a table or is on production: then it is undone, with exit 3, until"
                + " --confirm names the rows it touches."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle data query --db postgresql://ann@db/shop \"select * from orders\"",
            "  binnacle data query --db jdbc:h2:file:./shop --format csv \"select 1\" > one.csv",
            "  binnacle data query --db postgresql://ann@db/shop --confirm 12 \"delete from carts\""
        })
final class DataQueryCommand implements Callable<Integer> {
    private static final long MEMORY = 1 << 20;

    private final Databases databases;
    private final DataDialects dialects;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private RowOutput output = new RowOutput();

    @Option(names = "--db", required = true, paramLabel = "URL", description = Usage.DB)
    private String db = "";

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description =
                    "Lets a change of every row or on production happen if it touches N rows.")
    private long confirm = -1;

    @Parameters(paramLabel = "SQL", description = "One statement.")
    private String sql = "";

    DataQueryCommand(Databases databases, DataDialects dialects) {
        this.databases = databases;
        this.dialects = dialects;
    }

    @Override
    public Integer call() {
        try (Database database = databases.open(db)) {
            Script script = Script.of(sql, dialects.of(database).syntax());
            ScriptStatement statement = only(script.statements());
            Classification words = Classification.of(statement, script.syntax());
            var guard = new Guard(database.settings().tier());
            if (guard.holds(words).isPresent()) {
                held(database, guard, statement);
            } else if (words.kind() == StatementKind.QUERY) {
                rows(database, statement);
            } else {
                change(database, statement);
            }
            return Commands.DONE;
        }
    }

    private static ScriptStatement only(List<ScriptStatement> statements) {
        if (statements.size() != 1) {
            String found =
                    statements.isEmpty()
                            ? "There is no statement in it."
                            : "There are " + statements.size() + " statements in it.";
            throw Problem.of(ProblemCode.WRONG_USAGE, found, "")
                    .hint("Give one statement; nothing was run.")
                    .exception();
        }
        if (statements.getFirst().meta()) {
            throw Problem.of(ProblemCode.WRONG_USAGE, "It is a command of psql, not SQL.", "")
                    .exception();
        }
        return statements.getFirst();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void rows(Database database, ScriptStatement statement) {
        new Export(database)
                .to(
                        Sql.of(statement.sql()),
                        output.writer(out(), database.dialect(), null),
                        Progress.none());
        out().flush();
    }

    /** A change may have rows too (RETURNING); without, the count goes where it disturbs nobody. */
    private void change(Database database, ScriptStatement statement) {
        var writer = new WhenRows(output.writer(out(), database.dialect(), null));
        long touched =
                database.with(
                        Progress.none(),
                        session -> session.execute(statement.sql(), 1_000, writer));
        writer.end();
        if (output.asJson() && touched >= 0) {
            out().println("{\"touched\": " + touched + "}");
        }
        out().flush();
        if (touched >= 0) {
            err().printf("%,d rows%n", touched);
            err().flush();
        }
    }

    private void held(Database database, Guard guard, ScriptStatement statement) {
        var settings =
                new SqlConsole.Settings(
                        database.settings().id(), guard, 1_000, MEMORY, Duration.ofMinutes(1));
        try (var console =
                new SqlConsole(
                        database.open("command"),
                        dialects.of(database),
                        settings,
                        SqlHistory.none(),
                        Clock.systemUTC())) {
            StatementResult result =
                    console.run(
                                    List.of(statement),
                                    SqlConsole.Mistakes.STOP,
                                    one -> {},
                                    Progress.none())
                            .getLast();
            if (result instanceof StatementResult.Held waiting) {
                decide(console, waiting);
            } else if (result instanceof StatementResult.Failed failed) {
                throw failed.problem().exception();
            }
        }
    }

    private void decide(SqlConsole console, StatementResult.Held waiting) {
        if (waiting.rows() != confirm) {
            console.discard();
            String rows =
                    waiting.rows() < 0 ? "" : String.format("It touches %,d rows.", waiting.rows());
            throw Problem.of(ProblemCode.STATEMENT_HELD, waiting.reason().sentence(), rows)
                    .hint("Nothing was changed. To let it happen: --confirm " + waiting.rows())
                    .exception();
        }
        StatementResult result = console.confirm(Progress.none());
        if (result instanceof StatementResult.Failed failed) {
            throw failed.problem().exception();
        }
        err().printf("%,d rows%n", waiting.rows());
        err().flush();
    }
}
