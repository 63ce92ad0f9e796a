package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.run.DataFile;
import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.RunChoice;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.RunPlan;
import dev.binnacle.api.run.RunWatch;
import dev.binnacle.api.run.SuiteRunner;
import dev.binnacle.base.Arriving;
import dev.binnacle.base.Job;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs requests in a job and puts what comes of them into the model. */
final class Running {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final RunModel model;
    private final String path;
    private @Nullable Job<?> job;

    /**
     * @param path of a file or folder of requests; empty = all
     */
    Running(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            RunModel model,
            String path) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.model = model;
        this.path = path;
    }

    /** What is asked for beside the files. */
    record Asked(
            RunChoice choice,
            int jobs,
            int repeat,
            boolean stop,
            boolean contract,
            @Nullable Path data) {}

    Job<?> start(Asked asked) {
        model.begin();
        Supplier<Map<String, String>> given = shared.givenVariables();
        var arriving = new Arriving<Runnable>(new FxThread(), all -> all.forEach(Runnable::run));
        Job<Integer> started =
                workbench
                        .jobs()
                        .start(
                                "Running " + (path.isEmpty() ? "all requests" : path),
                                progress -> run(asked, given.get(), arriving, progress));
        job = started;
        started.whenDone(count -> arriving.add(() -> model.end(RunModel.State.DONE, null)))
                .whenFailed(
                        problem -> arriving.add(() -> model.end(RunModel.State.FAILED, problem)))
                .whenCancelled(() -> arriving.add(() -> model.end(RunModel.State.CANCELLED, null)));
        return started;
    }

    private int run(
            Asked asked,
            Map<String, String> given,
            Arriving<Runnable> arriving,
            Progress progress) {
        Path root = services.requests().root();
        List<Path> files = SuiteRunner.files(List.of(path.isEmpty() ? root : root.resolve(path)));
        DataFile data = asked.data() == null ? null : new DataFile(asked.data());
        var plan = new RunPlan(root, files, data, asked.jobs(), asked.repeat(), asked.stop());
        SecretNames names = SecretNames.of(given);
        SecretSource secrets = services.credentials().source(names, progress);
        Holding holding = asked.contract() ? new Holding(services.apis()) : null;
        var runner =
                new SuiteRunner(
                        services.sender(),
                        holding == null ? asked.choice() : asked.choice().watchedBy(holding),
                        services.clock(),
                        () ->
                                new RunVariables(names.plain(), Map.of(), services.clock())
                                        .lending(secrets));
        int all = data == null ? files.size() * asked.repeat() : -1;
        int ran = runner.run(plan, progress, new Watch(arriving, progress, all)).size();
        if (holding != null) {
            String coverage = holding.text();
            arriving.add(() -> model.coverageProperty().set(coverage));
        }
        return ran;
    }

    /** Hands what happens over to the screen, many at a time. */
    private final class Watch implements RunWatch {
        private final Arriving<Runnable> arriving;
        private final Progress progress;
        private final int all;
        private final AtomicInteger ended = new AtomicInteger();

        Watch(Arriving<Runnable> arriving, Progress progress, int all) {
            this.arriving = arriving;
            this.progress = progress;
            this.all = all;
        }

        @Override
        public void began(String file, int row) {
            arriving.add(() -> model.began(file, row));
        }

        @Override
        public void tried(String file, int row, EntryResult result) {
            arriving.add(() -> model.tried(file, row, result));
        }

        @Override
        public void ended(RunOutcome outcome) {
            int now = ended.incrementAndGet();
            progress.at(all > 0 ? (double) now / all : -1, Amounts.count(now, "file"));
            arriving.add(() -> model.ended(outcome));
        }
    }

    void cancel() {
        Job<?> running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
