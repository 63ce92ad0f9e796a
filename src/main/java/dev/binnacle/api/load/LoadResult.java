package dev.binnacle.api.load;

import java.util.List;

/**
 * What a run came to.
 *
 * @param corrected latencies as one would have seen them who asked on schedule: open, from when the
 *     call was due; closed, with the calls put in that a user who waited longer than usual did not
 *     make
 * @param uncorrected from when each call was sent
 * @param entries of the file, in order
 * @param late runs of the file that began late, for as many calls as may be were under way
 * @param unsent runs of the file that were due and never began
 */
public record LoadResult(
        LoadCounts counts,
        Latencies corrected,
        Latencies uncorrected,
        List<LoadSecond> seconds,
        List<EntryFigures> entries,
        long late,
        long unsent) {
    /**
     * What one entry of the file came to.
     *
     * @param name its method and URL as written
     * @param latencies uncorrected, to two digits
     */
    public record EntryFigures(String name, long requests, long errors, Latencies latencies) {}

    public LoadResult {
        seconds = List.copyOf(seconds);
        entries = List.copyOf(entries);
    }
}
