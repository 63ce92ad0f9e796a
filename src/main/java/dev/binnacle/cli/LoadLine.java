package dev.binnacle.cli;

import dev.binnacle.api.load.LoadCounts;
import dev.binnacle.api.load.LoadSecond;
import dev.binnacle.api.load.LoadSnapshot;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** A line on the terminal that is written over each second while load runs. */
final class LoadLine implements Consumer<LoadSnapshot> {
    private final PrintWriter err;

    LoadLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(LoadSnapshot look) {
        for (LoadSecond second : look.added()) {
            LoadCounts counts = look.counts();
            err.printf(
                    Locale.ROOT,
                    "\r\033[K%d s   %d requests   %.0f/s   p50 %.2f ms   p99 %.2f ms   %d errors"
                            + "   %d under way",
                    counts.elapsed().toSeconds(),
                    counts.requests(),
                    second.rate(),
                    second.p50(),
                    second.p99(),
                    counts.failed(),
                    look.underWay());
        }
        err.flush();
    }
}
