package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.collection.Examples;
import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.shell.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an answer can be compared with: examples that were kept, and what was answered before. */
final class Comparing {
    private static final int MOST_CALLS = 50;
    private final Workbench workbench;
    private final ApiServices services;
    private final Examples examples;
    private final Supplier<String> path;
    private final Latest<Compared> latest;

    /**
     * @param path of the request's file; empty = it has none
     */
    Comparing(Workbench workbench, ApiServices services, Supplier<String> path) {
        this.workbench = workbench;
        this.services = services;
        this.path = path;
        examples = new Examples(services.requests());
        latest = new Latest<>(workbench.jobs());
    }

    /**
     * An answer of before.
     *
     * @param call 0 = it is the example of that name
     */
    record Earlier(String name, long call) {
        @Override
        public String toString() {
            return name;
        }
    }

    String path() {
        return path.get();
    }

    /** Examples first, then the last answers, without the one that is shown. */
    void list(Consumer<List<Earlier>> found) {
        String request = path.get();
        workbench
                .jobs()
                .start("Looking for earlier answers", progress -> list(request))
                .whenDone(found)
                .whenFailed(workbench::report);
    }

    private List<Earlier> list(String request) {
        List<Earlier> all = new ArrayList<>();
        if (!request.isEmpty()) {
            examples.names(request).forEach(name -> all.add(new Earlier(name, 0)));
        }
        services.history().find(request, MOST_CALLS).stream()
                .filter(call -> call.path().equals(request) && call.status() > 0)
                .map(call ->
                        new Earlier(
                                Amounts.clock(call.at())
                                        + "   "
                                        + call.status()
                                        + "   "
                                        + Amounts.size(call.receivedBytes()),
                                call.id()))
                .forEach(all::add);
        return all;
    }

    void read(Earlier earlier, Consumer<Answer> read) {
        String request = path.get();
        workbench
                .jobs()
                .start("Reading an earlier answer", progress -> answer(request, earlier))
                .whenDone(read)
                .whenFailed(workbench::report);
    }

    private Answer answer(String request, Earlier earlier) {
        if (earlier.call() == 0) {
            return Answer.of(examples.read(request, earlier.name()));
        }
        RequestHistory.Call call =
                services.history()
                        .whole(earlier.call())
                        .orElseThrow(() ->
                                Problem.of(
                                                ProblemCode.REQUEST_STORE,
                                                "That answer is no longer remembered.",
                                                "")
                                        .exception());
        return Answer.of(call);
    }

    /** Compares in the background; what was compared before and is not done is dropped. */
    Job<Compared> compare(Compared.Wanted wanted, Consumer<Compared> compared) {
        return latest.start(
                "Comparing answers", progress -> Compared.of(wanted), compared, workbench::report);
    }

    /** Nothing is to be compared any more. */
    void stop() {
        latest.cancel();
    }

    /** Keeps an answer as an example; secrets in it are covered. */
    void save(String name, Answer answer, Runnable done) {
        String request = path.get();
        workbench
                .jobs()
                .start(
                        "Keeping an example",
                        progress -> {
                            examples.save(request, name, answer.example());
                            return name;
                        })
                .whenDone(kept -> {
                    workbench.announce("Kept the example " + kept);
                    done.run();
                })
                .whenFailed(workbench::report);
    }
}
