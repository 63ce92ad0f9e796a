package dev.binnacle.bench;

import java.util.Arrays;
import java.util.logging.Logger;

/** Medians of two ways to do the same, taken in turns so that both meet the same machine. */
final class Stopwatch {
    private static final Logger LOG = Logger.getLogger("bench");

    /** Work that may fail in any way. */
    interface Work {
        void run() throws Exception;
    }

    private Stopwatch() {}

    /** How many times as long {@code ours} takes as {@code plain}; both medians are logged. */
    static double ratio(String name, int warmUp, int rounds, Work plain, Work ours)
            throws Exception {
        double[] plainTimes = new double[rounds];
        double[] ourTimes = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            double first = time(plain);
            double second = time(ours);
            if (i >= 0) {
                plainTimes[i] = first;
                ourTimes[i] = second;
            }
        }
        double ratio = median(ourTimes) / median(plainTimes);
        LOG.info(() ->
                String.format(
                        "%s: plain %.2f ms, ours %.2f ms, ratio %.2f (medians of %d)",
                        name, median(plainTimes), median(ourTimes), ratio, rounds));
        return ratio;
    }

    private static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
