package dev.binnacle.api.load;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Request;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.call.QuickSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.run.EntryOptions;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** One user: a connection, and what the run of the file at hand has captured. */
final class LoadUser {
    /** So that a server that is gone is not asked as fast as this machine can. */
    private static final Duration AFTER_SILENCE = Duration.ofMillis(10);

    private final Script script;
    private final QuickSender sender;
    private final LoadRun run;
    private final boolean needsVariables;

    LoadUser(Script script, QuickSender sender, LoadRun run) {
        this.script = script;
        this.sender = sender;
        this.run = run;
        needsVariables = script.needsVariables();
    }

    /**
     * Runs the file once, up to the first entry that fails.
     *
     * @param due when its first call was to be sent, by {@link System#nanoTime}
     */
    void runFile(long due) {
        RunVariables variables = needsVariables ? script.variables() : null;
        sender.forget();
        long wasDue = due;
        for (Step step : script.steps()) {
            if (variables != null && step.ready() == null) {
                EntryOptions options = options(step, variables);
                if (options.skip()) {
                    continue;
                }
                run.waitFor(options.delay());
            }
            run.waitFor(step.delay());
            if ((step.index() > 0 && run.over()) || !run.take() || !once(step, variables, wasDue)) {
                return;
            }
            wasDue = 0;
        }
    }

    private static EntryOptions options(Step step, RunVariables variables) {
        RequestPart part = step.entry().request();
        return EntryOptions.of(part, variables, EntryOptions.defaults(0, Duration.ZERO));
    }

    /**
     * Whether the next entry may follow.
     *
     * @param due 0 = when it is sent
     */
    private boolean once(Step step, @Nullable RunVariables variables, long due) {
        run.tally().begins();
        CallEnd end = call(step, variables, due);
        run.tally().ended(end);
        if (end.status() == 0) {
            run.waitFor(AFTER_SILENCE);
        }
        return end.error() == null;
    }

    private CallEnd call(Step step, @Nullable RunVariables variables, long due) {
        long sent = System.nanoTime();
        try {
            QuickSender.Prepared ready = ready(step, variables);
            sent = System.nanoTime();
            QuickSender.Answer answer = sender.send(ready, step.looked());
            long ended = System.nanoTime();
            LoadError error = judge(step, answer, variables);
            return new CallEnd(
                    step.index(),
                    due == 0 ? sent : due,
                    sent,
                    ended,
                    answer.status(),
                    answer.bytes(),
                    error);
        } catch (ProblemException refused) {
            if (refused.problem().code() == ProblemCode.LOAD_HOST) {
                run.fail(refused);
            }
            return CallEnd.without(step.index(), sent, LoadError.of(refused.problem()));
        } catch (CancellationException cut) {
            return CallEnd.without(step.index(), sent, LoadError.UNFINISHED);
        }
    }

    private QuickSender.Prepared ready(Step step, @Nullable RunVariables variables) {
        QuickSender.Prepared ready = step.ready();
        if (ready != null || variables == null) {
            return Objects.requireNonNull(ready, "a request that changes has variables");
        }
        RequestPart part = step.entry().request();
        Lent lent = variables.lent();
        Request request = script.resolver().resolve(part, variables.texts(lent));
        return QuickSender.prepare(lent.bound(request));
    }

    private @Nullable LoadError judge(
            Step step, QuickSender.Answer answer, @Nullable RunVariables variables) {
        Exchange exchange = answer.exchange();
        try {
            Problem failure = answer.failure();
            if (failure != null) {
                return LoadError.of(failure);
            }
            if (exchange == null || variables == null) {
                return step.wrong(answer.status());
            }
            step.entry().request().variables().forEach(variables::give);
            boolean holds =
                    script.checker().check(step.entry(), exchange, variables).failures().isEmpty();
            return holds ? null : LoadError.CHECK;
        } finally {
            if (exchange != null) {
                exchange.response().body().close();
            }
        }
    }
}
