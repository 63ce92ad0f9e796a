package dev.binnacle.api.run;

import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The work on one plan. No more is queued than soon begins, so that a long run stays small. */
final class SuiteRun {
    private final RunPlan plan;
    private final FileRunner runner;
    private final Supplier<RunVariables> variables;
    private final Progress progress;
    private final RunWatch watch;
    private final ExecutorService executor;
    private final Deque<Future<Optional<RunOutcome>>> running = new ArrayDeque<>();
    private final List<RunOutcome> outcomes = new ArrayList<>();

    /** Of a run that comes back to its files. */
    private final Map<Path, HurlReading> readings = new ConcurrentHashMap<>();

    private int row;
    private volatile boolean stopped;

    /**
     * @param executor with as many threads as files may run at a time
     */
    SuiteRun(
            RunPlan plan,
            FileRunner runner,
            Supplier<RunVariables> variables,
            Progress progress,
            RunWatch watch,
            ExecutorService executor) {
        this.plan = plan;
        this.runner = runner;
        this.variables = variables;
        this.progress = progress;
        this.watch = watch;
        this.executor = executor;
    }

    List<RunOutcome> run() {
        DataFile data = plan.data();
        if (data != null) {
            data.each(values -> progress.check()); // so that nothing is sent when it is broken
        }
        for (int i = 0; i != plan.repeat() && !stopped; i++) {
            if (data == null) {
                begin(Map.of());
            } else if (data.each(this::begin) == 0) {
                break;
            }
        }
        await(0);
        return outcomes;
    }

    /** No more files begin. */
    void end() {
        stopped = true;
    }

    private void begin(Map<String, String> values) {
        row++;
        boolean several = plan.data() != null || plan.repeat() != 1;
        int number = several ? row : 0;
        for (Path file : plan.files()) {
            progress.check();
            await(2 * plan.jobs() - 1);
            if (!stopped) {
                running.add(executor.submit(() -> one(file, number, values)));
            }
        }
    }

    /** Waits until no more than these are under way. */
    private void await(int most) {
        try {
            while (running.size() > most) {
                running.remove().get().ifPresent(outcomes::add);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Empty = it did not begin, for another failed. */
    private Optional<RunOutcome> one(Path file, int number, Map<String, String> values) {
        progress.check();
        if (stopped) {
            return Optional.empty();
        }
        watch.began(plan.name(file), number);
        RunOutcome outcome = outcome(file, number, values);
        stopped |= plan.stopAtFailure() && !outcome.passed();
        synchronized (watch) {
            watch.ended(outcome);
        }
        return Optional.of(outcome);
    }

    private RunOutcome outcome(Path path, int number, Map<String, String> values) {
        String name = plan.name(path);
        return switch (number == 0 ? read(path) : readings.computeIfAbsent(path, SuiteRun::read)) {
            case BrokenHurl broken -> new RunOutcome(name, number, null, broken);
            case HurlFile file -> {
                RunVariables own = variables.get();
                values.forEach(own::give);
                Path folder = path.toAbsolutePath().getParent();
                yield new RunOutcome(
                        name,
                        number,
                        runner.run(
                                name,
                                file,
                                folder == null ? Path.of("") : folder,
                                own,
                                progress,
                                tried -> watch.tried(name, number, tried)),
                        null);
            }
        };
    }

    static HurlReading read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return HurlReading.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException odd) {
            return new BrokenHurl(1, 1, "the file is not written in UTF-8", "");
        } catch (IOException failure) {
            return new BrokenHurl(1, 1, "the file cannot be read", "");
        }
    }
}
