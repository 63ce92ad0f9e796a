package dev.binnacle.desktop.tour;

/**
 * How the walk came out.
 *
 * @param failed steps that failed, and what could not be taken back
 */
public record TourSummary(int ok, int skipped, int failed, int pictures) {
    @Override
    public String toString() {
        return ok + " steps ok, " + skipped + " skipped, " + failed + " failed";
    }
}
