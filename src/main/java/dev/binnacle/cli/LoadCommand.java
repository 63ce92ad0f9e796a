package dev.binnacle.cli;

import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.load.Demand;
import dev.binnacle.api.load.LoadHosts;
import dev.binnacle.api.load.LoadLength;
import dev.binnacle.api.load.LoadPlan;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.LoadRunner;
import dev.binnacle.api.load.LoadSnapshot;
import dev.binnacle.api.load.Threshold;
import dev.binnacle.api.run.SuiteRunner;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code binnacle load}: a Hurl file's requests as load, with thresholds for CI. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Send the requests of a Hurl file as load, and tell how long answers took.",
            "Either users who each wait for their answer (closed), or a rate at which runs of the"
                    + " file begin whether answers came or not (open).",
            "Only this machine and private addresses are loaded, and hosts that the file load-hosts"
                    + " in the workspace's folder names, one a line.",
            "An error is a call without a whole answer, one that is not as the file says, or, where"
                    + " the file says nothing, a status of 400 or above.",
            "Ctrl+C ends it early and prints what came until then.",
            "Exit: 0 done, 1 a threshold did not hold, 2 wrong usage, 3 a problem."
        })
public final class LoadCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A Hurl file; its entries in order.")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private @Nullable Model model;

    /** One of the two. */
    static final class Model {
        @Option(
                names = "--users",
                paramLabel = "N",
                description = "So many, each with a connection of its own.")
        private @Nullable Integer users;

        @Option(
                names = "--rate",
                paramLabel = "N",
                description = "Runs of the file that begin in a second.")
        private @Nullable Double rate;
    }

    @ArgGroup(multiplicity = "1", exclusive = false)
    private @Nullable Length length;

    /** One of the two or both. */
    static final class Length {
        @Option(
                names = "--for",
                paramLabel = "TIME",
                converter = TimeConverter.class,
                description = "Such as 30s or 2m.")
        private @Nullable Duration time;

        @Option(names = "--requests", paramLabel = "N", description = "Sent altogether.")
        private @Nullable Long requests;
    }

    @Option(
            names = "--ramp-up",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = TimeConverter.class,
            description = "Until all users are there, or the rate is reached.")
    private Duration rampUp = Duration.ZERO;

    @Option(
            names = "--most-under-way",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --rate: calls that may wait for their answer; 1000 unless given.")
    private int most;

    @Option(
            names = "--threshold",
            paramLabel = "WHAT",
            converter = ThresholdConverter.class,
            description = {
                "What must hold, such as \"p99<50ms\", \"errors<1%%\" or \"rate>1000\"; may be"
                        + " given again. Times are the corrected ones."
            })
    private List<Threshold> thresholds = List.of();

    @Mixin private GivenValues values = new GivenValues();

    @Option(names = "--json", description = "The figures as JSON.")
    private boolean json;

    @Option(
            names = "--hdr",
            paramLabel = "FILE",
            description = "The whole distribution, corrected, as HdrHistogram writes it.")
    private @Nullable Path hdr;

    @Override
    public Integer call() {
        if (spec == null || model == null || length == null) {
            throw new IllegalStateException("picocli fills these");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        SecretNames names = SecretNames.of(values.plain());
        Map<String, String> secret = values.secret();
        LoadPlan plan = plan(model, length, names, secret);
        LoadHosts hosts = hosts(spec.root().userObject());
        Console console = System.console();
        boolean watched = !json && console != null && console.isTerminal();
        Consumer<LoadSnapshot> told = watched ? new LoadLine(err) : look -> {};
        Clock clock = Clock.systemUTC();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var sender = new RequestSender(CallLimits.defaults(), folder, clock)) {
            var runner = new LoadRunner(hosts, values.lent(names, secret, sender, clock), clock);
            runner.rehearse(plan, Progress.none());
            try (var _ = new Interruption(runner::endEarly)) {
                LoadResult result = runner.run(plan, Progress.none(), told);
                if (watched) {
                    err.println();
                }
                return told(plan, result, out) ? Commands.DONE : Commands.NO;
            }
        }
    }

    /** Whether the thresholds hold. */
    private boolean told(LoadPlan plan, LoadResult result, PrintWriter out) {
        List<Threshold.Verdict> verdicts =
                thresholds.stream().map(each -> each.judge(result)).toList();
        out.print(json ? LoadJson.of(result, verdicts) : LoadText.of(plan, result, verdicts));
        out.flush();
        distribution(result);
        return verdicts.stream().allMatch(Threshold.Verdict::holds);
    }

    private static LoadHosts hosts(Object root) {
        Path workspace = root instanceof RootCommand command ? command.workspace() : null;
        return workspace == null ? LoadHosts.near() : LoadHosts.of(workspace);
    }

    private LoadPlan plan(
            Model model, Length length, SecretNames names, Map<String, String> secret) {
        Path folder = file.toAbsolutePath().getParent();
        return usage(() ->
                new LoadPlan(
                        SuiteRunner.whole(file),
                        folder == null ? Path.of("") : folder,
                        names.plain(),
                        secret,
                        model(model),
                        length(length),
                        rampUp));
    }

    private Demand model(Model model) {
        return model.users != null
                ? new Demand.Users(model.users)
                : new Demand.Rate(model.rate == null ? 0 : model.rate, most);
    }

    private static LoadLength length(Length length) {
        if (length.time == null) {
            return LoadLength.of(length.requests == null ? 0 : length.requests);
        }
        LoadLength timed = LoadLength.of(length.time);
        return length.requests == null ? timed : new LoadLength(timed.time(), length.requests);
    }

    /** A number out of bounds is a mistake on the command line. */
    private static <T> T usage(Callable<T> made) {
        try {
            return made.call();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            throw problem.code() == ProblemCode.LOAD_PLAN
                    ? Problem.of(ProblemCode.WRONG_USAGE, problem.sentence(), problem.detail())
                            .exception(refused)
                    : refused;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private void distribution(LoadResult result) {
        if (hdr == null) {
            return;
        }
        try (var stream =
                new PrintStream(Files.newOutputStream(hdr), false, StandardCharsets.UTF_8)) {
            result.corrected().write(stream);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.REQUEST_STORE,
                            "The distribution could not be written.",
                            hdr + ": " + failure.getMessage())
                    .exception(failure);
        }
    }

    private static <T> T converted(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            throw new TypeConversionException(
                    (problem.sentence() + " " + problem.detail()).strip());
        }
    }

    /** Reads {@code 30s}. */
    static final class TimeConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return converted(text, LoadLength::time);
        }
    }

    /** Reads {@code p99<50ms}. */
    static final class ThresholdConverter implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String text) {
            return converted(text, Threshold::parse);
        }
    }
}
