package dev.binnacle.api.run;

import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs files, several at a time, each with variables and cookies of its own. */
public final class SuiteRunner {
    private static final String ENDING = ".hurl";
    private final FileRunner runner;
    private final Supplier<RunVariables> variables;
    private volatile @Nullable SuiteRun running;
    private volatile boolean ended;

    /**
     * @param variables those that each file starts with
     */
    public SuiteRunner(
            RequestSender sender, RunChoice choice, Clock clock, Supplier<RunVariables> variables) {
        this.runner = new FileRunner(sender, choice, clock);
        this.variables = variables;
    }

    /**
     * The Hurl files at places: a file itself, of a folder all below it that is not hidden, in the
     * order of their names.
     */
    public static List<Path> files(List<Path> places) {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                found.add(place);
                continue;
            }
            try (Stream<Path> below = Files.walk(place)) {
                below.filter(each -> each.toString().endsWith(ENDING))
                        .filter(Files::isRegularFile)
                        .filter(each -> !hidden(place.relativize(each)))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException unread) {
                throw Problem.of(
                                ProblemCode.REQUEST_FILE,
                                place + " cannot be read.",
                                String.valueOf(unread.getMessage()))
                        .exception(unread);
            }
        }
        return found;
    }

    /** Those of which a comment {@code # @tag} says one of these; all where none is asked for. */
    public static List<Path> tagged(List<Path> files, List<String> tags) {
        return tags.isEmpty()
                ? files
                : files.stream().filter(file -> isTagged(SuiteRun.read(file), tags)).toList();
    }

    private static boolean isTagged(HurlReading reading, List<String> tags) {
        return reading instanceof HurlFile file
                && file.entries().stream()
                        .map(each -> Annotations.of(each.request()))
                        .anyMatch(said -> said.tags().stream().anyMatch(tags::contains));
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs files. Those that do not begin, since another failed, are not in the answer.
     *
     * @return in the order in which they began
     */
    public List<RunOutcome> run(RunPlan plan, Progress progress, RunWatch watch) {
        try (ExecutorService executor = Executors.newFixedThreadPool(plan.jobs())) {
            var run = new SuiteRun(plan, runner, variables, progress, watch, executor);
            running = run;
            if (ended) {
                run.end();
            }
            return run.run();
        }
    }

    /** Begins no more files; what runs already is finished. Any thread may call it. */
    public void endEarly() {
        ended = true;
        SuiteRun run = running;
        if (run != null) {
            run.end();
        }
    }

    /**
     * One file, read.
     *
     * @throws dev.binnacle.base.ProblemException that names the place when it is broken
     */
    public static HurlFile whole(Path path) {
        return switch (SuiteRun.read(path)) {
            case HurlFile file -> file;
            case BrokenHurl broken -> throw broken.problem(path.toString()).exception();
        };
    }
}
