package dev.binnacle.api.run;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.call.Cookies;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Checker;
import dev.binnacle.api.check.Failure;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Runs the entries of a file in order, with one set of variables and one of cookies. */
public final class FileRunner {
    /** So that a cancelled run ends soon. */
    private static final long LONGEST_SLEEP = 50_000_000;

    private final RequestSender sender;
    private final RunChoice choice;
    private final Clock clock;

    public FileRunner(RequestSender sender, RunChoice choice, Clock clock) {
        this.sender = sender;
        this.choice = choice;
        this.clock = clock;
    }

    /**
     * Runs a file.
     *
     * @param name as the user calls it
     * @param folder where files that it names are
     * @param tried told of every try as it ends
     */
    public FileResult run(
            String name,
            HurlFile file,
            Path folder,
            RunVariables variables,
            Progress progress,
            Consumer<EntryResult> tried) {
        return new OneRun(name, file, folder, variables, progress, tried).run();
    }

    /** The work on one file. */
    private final class OneRun {
        private final String name;
        private final HurlFile file;
        private final Path folder;
        private final RunVariables variables;
        private final Progress progress;
        private final Consumer<EntryResult> tried;
        private final Layout layout;
        private final Checker checker;
        private final RequestCheck lacks;
        private final EntryFailures failures;
        private final Cookies cookies = new Cookies(clock);
        private final RequestSender ownSender = sender.keeping(cookies);
        private final List<EntryResult> results = new ArrayList<>();
        private int requests;

        OneRun(
                String name,
                HurlFile file,
                Path folder,
                RunVariables variables,
                Progress progress,
                Consumer<EntryResult> tried) {
            this.name = name;
            this.file = file;
            this.folder = folder;
            this.variables = variables;
            this.progress = progress;
            this.tried = tried;
            layout = new Layout(file);
            checker = new Checker(layout, folder, clock);
            lacks = new RequestCheck(layout, folder, variables);
            failures = new EntryFailures(layout, variables, clock);
        }

        FileResult run() {
            Instant at = clock.instant();
            long start = System.nanoTime();
            int last = Math.min(file.entries().size(), choice.to());
            for (int i = choice.from(); i <= last; i++) {
                if (!repeated(i, file.entries().get(i - 1)) && !choice.goOn()) {
                    break;
                }
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean passed = results.stream().allMatch(EntryResult::passed);
            Layout told = passed ? Layout.NOWHERE : layout;
            return new FileResult(name, told, at, took, requests, results);
        }

        /** Whether every run of the entry passed. */
        private boolean repeated(int index, Entry entry) {
            EntryOptions options;
            Failure lacking = lacks.look(entry.request());
            if (lacking != null) {
                note(failures.unsent(index, entry, lacking));
                return false;
            }
            options = EntryOptions.of(entry.request(), variables, choice.entry());
            if (options.skip()) {
                return true;
            }
            boolean passed = true;
            for (int i = 0; i != options.repeat() && (passed || choice.goOn()); i++) {
                Failure since = i == 0 ? null : lacks.look(entry.request());
                if (since == null) {
                    passed &= retried(index, entry, options);
                } else {
                    note(failures.unsent(index, entry, since));
                    passed = false;
                }
            }
            return passed;
        }

        private boolean retried(int index, Entry entry, EntryOptions options) {
            for (int left = options.retries(); ; left--) {
                pause(options.delay());
                EntryResult result = once(index, entry, options);
                if (result.passed() || left == 0) {
                    note(result);
                    return result.passed();
                }
                note(result.again());
                pause(options.retryInterval());
            }
        }

        private void note(EntryResult result) {
            EntryResult covered = result.covered(variables.hidden());
            requests++;
            if (choice.keepAll() || !covered.passed()) {
                results.add(covered);
            }
            tried.accept(covered);
        }

        private void pause(Duration length) {
            long end = System.nanoTime() + length.toNanos();
            progress.check();
            for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
                sleep(Math.min(left, LONGEST_SLEEP));
                progress.check();
            }
        }

        private static void sleep(long nanoseconds) {
            try {
                Thread.sleep(Duration.ofNanos(nanoseconds));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }

        private EntryResult once(int index, Entry entry, EntryOptions options) {
            RequestPart part = entry.request();
            long start = System.nanoTime();
            try {
                Lent lent = variables.lent();
                Request request =
                        variables.bound(
                                new RequestResolver(folder).resolve(part, variables.texts(lent)),
                                lent);
                CookieChanges.make(part, cookies);
                Exchange exchange = ownSender.send(request, progress);
                try {
                    return checked(index, entry, exchange, options);
                } finally {
                    exchange.response().body().close();
                }
            } catch (ProblemException refused) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                return failures.unsent(index, entry, refused.problem(), took);
            }
        }

        private EntryResult checked(
                int index, Entry entry, Exchange exchange, EntryOptions options) {
            entry.request().variables().forEach(variables::give);
            Checked checked = checker.check(entry, exchange, variables);
            Response response = exchange.response();
            if (!options.output().isEmpty() && !options.output().equals("-")) {
                response.body().copyTo(Outputs.inside(folder, options.output()));
            }
            List<Failure> found = new ArrayList<>(checked.failures());
            choice.watch().look(exchange).forEach(each -> found.add(failures.seen(entry, each)));
            if (!found.isEmpty()) {
                failures.notFollowed(entry, exchange).ifPresent(found::add);
            }
            Problem shortfall = response.shortfall();
            if (shortfall != null && shortfall.code() != ProblemCode.ANSWER_PACKED) {
                Duration total = exchange.timeline().total();
                found.add(failures.connection(entry, shortfall, total));
            }
            return new EntryResult(
                    index,
                    layout.place(layout.start(entry.request())).line(),
                    exchange.request().method(),
                    exchange.request().url(),
                    exchange.at(),
                    response.status(),
                    exchange.timeline().total(),
                    response.body().length(),
                    exchange.timeline(),
                    checked.checks().size(),
                    found,
                    checked.captures(),
                    false);
        }
    }
}
