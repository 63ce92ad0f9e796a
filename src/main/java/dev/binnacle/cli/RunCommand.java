package dev.binnacle.cli;

import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.run.DataFile;
import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunChoice;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.RunPlan;
import dev.binnacle.api.run.SuiteRunner;
import dev.binnacle.api.run.report.JsonReport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code binnacle run}: Hurl files as tests, with reports for CI. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run Hurl files: send their requests, capture, check, report.",
            "Exit codes as hurl has them: 0 all passed, 2 a file is broken, 3 a request could not"
                    + " be sent or there is nothing to run, 4 a check failed; of several the"
                    + " first of these.",
            "Ctrl+C ends it early: what runs is finished, told and reported."
        })
public final class RunCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Hurl files; of a folder all below it.")
    private List<Path> places = List.of();

    @Mixin private GivenValues values = new GivenValues();

    @Mixin private Pacing pacing = new Pacing();

    @Option(names = "--continue-on-error", description = "Entries after a failed one run too.")
    private boolean goOn;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only files with a request that a comment # @tag calls so.")
    private List<String> tags = List.of();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "CSV or JSON; each row runs all files, its values as variables.")
    private @Nullable Path data;

    @Option(names = "--fail-fast", description = "Nothing more begins once a file failed.")
    private boolean failFast;

    @Option(names = "--json", description = "Every try as JSON on standard output.")
    private boolean printJson;

    @Mixin private RunReports reports = new RunReports();

    @Mixin private RunText text = new RunText();

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description =
                    "The API's description (OpenAPI 3, Swagger 2): an answer that is not as"
                            + " described fails; at the end, what of the description was tried.")
    private @Nullable Path contract;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills these");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, String> plain = values.plain();
        if (text.wanted()) {
            return text.write(SuiteRunner.files(places), plain, out, err);
        }
        Map<String, String> secret = values.secret();
        ContractWatch watch = contract == null ? null : ContractWatch.of(contract);
        var clock = Clock.systemUTC();
        long start = System.nanoTime();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var sender = new RequestSender(CallLimits.defaults(), folder, clock)) {
            RunChoice every = RunChoice.of(goOn, pacing.entry());
            every = watch == null ? every : every.watchedBy(watch);
            boolean all = printJson || reports.wantTries();
            RunChoice choice = all ? every : every.keepingFailures();
            SecretNames names = SecretNames.of(plain);
            SecretSource lent = values.lent(names, secret, sender, clock);
            var runner =
                    new SuiteRunner(
                            sender,
                            choice,
                            clock,
                            () -> new RunVariables(names.plain(), secret, clock).lending(lent));
            try (var _ = new Interruption(runner::endEarly)) {
                List<RunOutcome> outcomes =
                        runner.run(plan(), Progress.none(), outcome -> tell(outcome, out, err));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                return told(outcomes, watch, took, out);
            }
        }
    }

    private int told(
            List<RunOutcome> outcomes,
            @Nullable ContractWatch watch,
            Duration took,
            PrintWriter out) {
        if (printJson) {
            out.print(watch == null ? JsonReport.of(outcomes) : watch.json(outcomes));
        } else {
            summary(outcomes, took, out);
            out.print(watch == null ? "" : watch.coverage().text());
        }
        out.flush();
        reports.write(outcomes, watch == null ? JsonReport::of : watch::json);
        return outcomes.stream()
                .mapToInt(RunOutcome::exitCode)
                .filter(code -> code != Commands.DONE)
                .min()
                .orElse(Commands.DONE);
    }

    private RunPlan plan() {
        DataFile rows = data == null ? null : new DataFile(data);
        List<Path> files = SuiteRunner.tagged(SuiteRunner.files(places), tags);
        if (files.isEmpty()) {
            throw Problem.of(
                            ProblemCode.REQUEST_FILE,
                            "There is nothing to run.",
                            tags.isEmpty()
                                    ? "There is no file whose name ends with .hurl."
                                    : "No file has a request tagged so.")
                    .exception();
        }
        return new RunPlan(null, files, rows, pacing.jobs(), pacing.repeat(), failFast);
    }

    private void tell(RunOutcome outcome, PrintWriter out, PrintWriter err) {
        String wrong = outcome.told();
        if (!wrong.isEmpty()) {
            err.println(wrong);
            err.flush();
        }
        if (printJson) {
            return;
        }
        FileResult result = outcome.result();
        out.printf(
                Locale.ROOT,
                "%s: %s (%d request(s) in %d ms)%n",
                outcome.title(),
                outcome.passed() ? "Success" : "Failure",
                result == null ? 0 : result.requests(),
                result == null ? 0 : result.took().toMillis());
        out.flush();
    }

    private static void summary(List<RunOutcome> outcomes, Duration took, PrintWriter out) {
        int requests = 0;
        for (RunOutcome each : outcomes) {
            FileResult result = each.result();
            requests += result == null ? 0 : result.requests();
        }
        long passed = outcomes.stream().filter(RunOutcome::passed).count();
        double share = outcomes.isEmpty() ? 0 : 100.0 * passed / outcomes.size();
        double seconds = Math.max(took.toNanos() / 1e9, 1e-9);
        out.println("-".repeat(80));
        out.printf(Locale.ROOT, "Executed files:    %d%n", outcomes.size());
        out.printf(Locale.ROOT, "Executed requests: %d (%.1f/s)%n", requests, requests / seconds);
        out.printf(Locale.ROOT, "Succeeded files:   %d (%.1f%%)%n", passed, share);
        out.printf(
                Locale.ROOT,
                "Failed files:      %d (%.1f%%)%n",
                outcomes.size() - passed,
                outcomes.isEmpty() ? 0 : 100 - share);
        out.printf(Locale.ROOT, "Duration:          %d ms%n", took.toMillis());
        out.flush();
    }
}
