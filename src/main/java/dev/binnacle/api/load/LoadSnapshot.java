package dev.binnacle.api.load;

import java.util.List;

/**
 * How a run stands.
 *
 * @param underWay calls that wait for their answer
 * @param added seconds that ended since the last snapshot
 * @param late runs of the file that began late, for as many calls as may be were under way
 */
public record LoadSnapshot(
        LoadCounts counts, Latencies latencies, int underWay, List<LoadSecond> added, long late) {}
