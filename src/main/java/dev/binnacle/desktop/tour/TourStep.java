package dev.binnacle.desktop.tour;

/** One stop of the tour. */
record TourStep(String title, Act act) {

    /** Does the step; returns what it found, such as "200 rows on screen". */
    @FunctionalInterface
    interface Act {
        String take(TourGround ground) throws Exception;
    }
}
