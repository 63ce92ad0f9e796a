package dev.binnacle.api.check;

/**
 * What came of a predicate.
 *
 * @param actual what the answer has, told with its type
 * @param expected what was asked for
 * @param inconsistent whether the two are of types that cannot be compared
 */
record Verdict(boolean holds, String actual, String expected, boolean inconsistent) {
    /** Of what is as it was asked for: there is nothing to tell. */
    static final Verdict HOLDS = new Verdict(true, "", "", false);

    Verdict not() {
        return new Verdict(!holds && !inconsistent, actual, "not " + expected, inconsistent);
    }
}
