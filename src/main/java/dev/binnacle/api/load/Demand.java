package dev.binnacle.api.load;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

/** Who asks: so many users one after another each, or arrivals at a rate. */
public sealed interface Demand {
    /** More would measure this machine. */
    int MOST = 10_000;

    /** Closed: each user runs the file over and over, and waits for every answer. */
    record Users(int count) implements Demand {
        public Users {
            if (count < 1 || count > MOST) {
                throw refused("There are 1 to " + MOST + " users, not " + count + ".");
            }
        }
    }

    /**
     * Open: runs of the file begin on schedule, whether answers came or not.
     *
     * @param perSecond runs of the file that begin in a second
     * @param most how many may be under way; those due beyond wait, and their wait is measured
     */
    record Rate(double perSecond, int most) implements Demand {
        private static final double HIGHEST = 1_000_000;
        private static final int USUAL = 1_000;

        public Rate {
            if (!(perSecond > 0) || perSecond > HIGHEST) {
                throw refused("The rate is above 0 and at most 1000000 a second.");
            }
            if (most < 1 || most > MOST) {
                throw refused("There are 1 to " + MOST + " calls under way, not " + most + ".");
            }
        }

        public static Rate of(double perSecond) {
            return new Rate(perSecond, USUAL);
        }
    }

    private static RuntimeException refused(String sentence) {
        return Problem.of(ProblemCode.LOAD_PLAN, sentence, "").exception();
    }
}
