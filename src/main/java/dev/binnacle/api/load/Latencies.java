package dev.binnacle.api.load;

import org.HdrHistogram.Histogram;

import java.io.PrintStream;

/** How long answers took: a distribution in constant memory, to three digits. */
public final class Latencies {
    private static final double MICROSECONDS = 1_000;
    private static final int STEPS_TO_HALF = 5;
    private final Histogram histogram;

    /**
     * @param histogram of microseconds; not changed any more
     */
    Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** In milliseconds; 0 when there is none. */
    public double at(double percentile) {
        return count() == 0 ? 0 : histogram.getValueAtPercentile(percentile) / MICROSECONDS;
    }

    /** In milliseconds; 0 when there is none. */
    public double min() {
        return count() == 0 ? 0 : histogram.getMinValue() / MICROSECONDS;
    }

    /** In milliseconds; 0 when there is none. */
    public double mean() {
        return count() == 0 ? 0 : histogram.getMean() / MICROSECONDS;
    }

    /** In milliseconds; 0 when there is none. */
    public double max() {
        return count() == 0 ? 0 : histogram.getMaxValue() / MICROSECONDS;
    }

    /** The whole distribution as HdrHistogram writes it, in milliseconds. */
    public void write(PrintStream out) {
        histogram.outputPercentileDistribution(out, STEPS_TO_HALF, MICROSECONDS);
    }
}
