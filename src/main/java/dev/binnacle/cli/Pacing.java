package dev.binnacle.cli;

import dev.binnacle.api.hurl.OptionTimes;
import dev.binnacle.api.run.EntryOptions;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How often a run does what, and how soon. */
final class Pacing {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            converter = Jobs.class,
            description = "How many files at a time; 1 unless given.")
    private int jobs;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            converter = Repeats.class,
            description = "How often all of it; -1 = until it is stopped.")
    private int repeat;

    @Option(
            names = "--retry",
            paramLabel = "N",
            defaultValue = "0",
            converter = Tries.class,
            description = "Tries anew; -1 = until it passes.")
    private int retries;

    @Option(
            names = "--retry-interval",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = Time.class,
            description = "Before each of these; 1s unless given. A bare number is milliseconds.")
    private Duration retryInterval = Duration.ZERO;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "0",
            converter = Time.class,
            description = "Before each request. A bare number is milliseconds.")
    private Duration delay = Duration.ZERO;

    int jobs() {
        return jobs;
    }

    int repeat() {
        return repeat;
    }

    /** What holds for entries that say nothing. */
    EntryOptions entry() {
        return EntryOptions.defaults(retries, retryInterval, delay);
    }

    /** A number that is not too small and, where it may be endless, -1. */
    private abstract static class Count implements ITypeConverter<Integer> {
        private final int least;
        private final boolean endless;

        Count(int least, boolean endless) {
            this.least = least;
            this.endless = endless;
        }

        @Override
        public Integer convert(String text) {
            int number = text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
            if (number >= least || (endless && number == -1)) {
                return number;
            }
            throw new TypeConversionException(
                    "'" + text + "' is no number of " + least + " or more" + orEndless());
        }

        private String orEndless() {
            return endless ? ", nor -1, which is without end" : "";
        }
    }

    private static final class Jobs extends Count {
        Jobs() {
            super(1, false);
        }
    }

    private static final class Repeats extends Count {
        Repeats() {
            super(1, true);
        }
    }

    private static final class Tries extends Count {
        Tries() {
            super(0, true);
        }
    }

    private static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Duration time = OptionTimes.of(text, ChronoUnit.MILLIS);
            if (time == null) {
                throw new TypeConversionException(
                        "'" + text + "' is no time such as 500, 500ms, 2s or 1m");
            }
            return time;
        }
    }
}
