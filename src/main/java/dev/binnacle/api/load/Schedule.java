package dev.binnacle.api.load;

import java.time.Duration;

/** When arrivals are due: evenly, after a ramp on which the rate grows evenly from nothing. */
final class Schedule {
    private static final double SECOND = 1e9;
    private final double rate;
    private final double ramp;
    private final double onRamp;

    Schedule(double perSecond, Duration rampUp) {
        rate = perSecond / SECOND;
        ramp = rampUp.toNanos();
        onRamp = rate * ramp / 2;
    }

    /** In nanoseconds since the start. */
    long due(long arrival) {
        return (long)
                (arrival < onRamp
                        ? Math.sqrt(2 * arrival * ramp / rate)
                        : ramp + (arrival - onRamp) / rate);
    }

    /** How many were due before that time, in nanoseconds since the start. */
    long dueBy(long time) {
        double count = time < ramp ? rate * time * time / ramp / 2 : onRamp + (time - ramp) * rate;
        return (long) Math.ceil(count);
    }
}
