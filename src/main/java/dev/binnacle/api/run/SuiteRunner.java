package dev.binnacle.api.run;

import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs files, several at a time, each with variables and cookies of its own. */
public final class SuiteRunner {
    private static final String ENDING = ".hurl";
    private final FileRunner runner;
    private final Supplier<RunVariables> variables;

    /**
     * @param variables those that each file starts with
     */
    public SuiteRunner(
            RequestSender sender, RunChoice choice, Clock clock, Supplier<RunVariables> variables) {
        this.runner = new FileRunner(sender, choice, clock);
        this.variables = variables;
    }

    /**
     * The Hurl files at places: a file itself, of a folder all below it, in the order of their
     * names.
     */
    public static List<Path> files(List<Path> places) {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                found.add(place);
                continue;
            }
            try (Stream<Path> below = Files.walk(place)) {
                below.filter(each -> each.toString().endsWith(ENDING)).sorted().forEach(found::add);
            } catch (IOException unread) {
                throw unread(place, unread);
            }
        }
        return found;
    }

    private static RuntimeException unread(Path place, IOException failure) {
        return Problem.of(
                        ProblemCode.REQUEST_FILE,
                        place + " cannot be read.",
                        String.valueOf(failure.getMessage()))
                .exception(failure);
    }

    /**
     * Runs files.
     *
     * @param jobs how many at a time
     * @param ended told of each as it ends
     * @return in the order of the files
     */
    public List<RunOutcome> run(
            List<Path> files, int jobs, Progress progress, Consumer<RunOutcome> ended) {
        List<RunOutcome> outcomes = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            List<Future<RunOutcome>> running =
                    files.stream()
                            .map(file -> executor.submit(() -> run(file, progress, ended)))
                            .toList();
            for (Future<RunOutcome> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private RunOutcome run(Path path, Progress progress, Consumer<RunOutcome> ended) {
        progress.check();
        RunOutcome outcome = outcome(path, progress);
        synchronized (this) {
            ended.accept(outcome);
        }
        return outcome;
    }

    private RunOutcome outcome(Path path, Progress progress) {
        String name = path.toString();
        return switch (HurlReading.of(text(path))) {
            case BrokenHurl broken -> new RunOutcome(name, null, broken);
            case HurlFile file -> {
                Path folder = path.toAbsolutePath().getParent();
                yield new RunOutcome(
                        name,
                        runner.run(
                                name,
                                file,
                                folder == null ? Path.of("") : folder,
                                variables.get(),
                                progress,
                                tried -> {}),
                        null);
            }
        };
    }

    /**
     * One file, read.
     *
     * @throws dev.binnacle.base.ProblemException that names the place when it is broken
     */
    public static HurlFile whole(Path path) {
        return switch (HurlReading.of(text(path))) {
            case HurlFile file -> file;
            case BrokenHurl broken -> throw broken.problem(path.toString()).exception();
        };
    }

    private static String text(Path path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException odd) {
            throw Problem.of(ProblemCode.REQUEST_FILE, path + " is not written in UTF-8.", "")
                    .exception(odd);
        } catch (IOException failure) {
            throw unread(path, failure);
        }
    }
}
