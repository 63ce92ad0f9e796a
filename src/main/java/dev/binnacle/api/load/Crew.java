package dev.binnacle.api.load;

import dev.binnacle.api.call.Cookies;
import dev.binnacle.api.call.QuickClients;
import dev.binnacle.api.call.QuickSender;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The users of a run and their threads. */
final class Crew {
    /** So many threads of the system are cheaper than light ones; more are not. */
    private static final int SYSTEM_THREADS = 200;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private final Script script;
    private final LoadHosts hosts;
    private final LoadRun run;
    private final Clock clock;
    private final QuickClients clients = new QuickClients(CONNECT);
    private final List<QuickSender> senders = new ArrayList<>();
    private int working;
    private boolean stopped;

    Crew(Script script, LoadHosts hosts, LoadRun run, Clock clock) {
        this.script = script;
        this.hosts = hosts;
        this.run = run;
        this.clock = clock;
    }

    /** One more user, who does this and is gone. */
    synchronized void start(Consumer<LoadUser> work) {
        if (stopped) {
            return;
        }
        Cookies cookies = script.steps().size() > 1 ? new Cookies(clock) : null;
        var sender = new QuickSender(clients, hosts, cookies, LONGEST, clock);
        senders.add(sender);
        working++;
        Thread.Builder thread =
                senders.size() <= SYSTEM_THREADS
                        ? Thread.ofPlatform().daemon().name("load-" + senders.size())
                        : Thread.ofVirtual();
        thread.start(() -> {
            try (sender) {
                work.accept(new LoadUser(script, sender, run));
            } catch (RuntimeException | Error unexpected) {
                run.fail(new IllegalStateException(unexpected));
            } finally {
                leave();
            }
        });
    }

    /** Ends all calls under way. */
    synchronized void stop() {
        stopped = true;
        run.stop();
        senders.forEach(QuickSender::stop);
    }

    private synchronized void leave() {
        working--;
        notifyAll();
    }

    /** Whether all are done within that time. */
    synchronized boolean done(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toMillis(); working > 0 && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return working == 0;
    }
}
