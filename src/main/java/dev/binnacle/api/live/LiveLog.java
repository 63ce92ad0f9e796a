package dev.binnacle.api.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The last entries of a connection, never more than a bound: the oldest go. Safe from any thread.
 */
public final class LiveLog {
    private final int most;
    private final long mostBytes;
    private final ArrayDeque<LiveEntry> entries = new ArrayDeque<>();
    private long bytes;
    private long dropped;
    private long cleared;
    private long came;

    /**
     * @param most entries that are kept
     * @param mostBytes memory that they may take, about
     */
    public LiveLog(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    public static LiveLog usual() {
        return new LiveLog(10_000, 16L << 20);
    }

    /**
     * What is kept now.
     *
     * @param fresh those after the ones that were known before, oldest first
     * @param kept how many are kept in all
     * @param dropped how many went to stay within the bound
     * @param came how many there were ever; what was cleared is among them
     */
    public record State(List<LiveEntry> fresh, int kept, long dropped, long came) {}

    public synchronized void add(LiveEntry entry) {
        entries.add(entry);
        came++;
        bytes += entry.weight();
        while (entries.size() > most || (bytes > mostBytes && entries.size() > 1)) {
            bytes -= entries.remove().weight();
            dropped++;
        }
    }

    /**
     * What came since.
     *
     * @param known how many had come when it was asked last
     */
    public synchronized State since(long known) {
        long first = cleared + dropped;
        int skip = (int) Math.clamp(known - first, 0, entries.size());
        var fresh = new ArrayList<LiveEntry>(entries.size() - skip);
        int at = 0;
        for (LiveEntry entry : entries) {
            if (at++ >= skip) {
                fresh.add(entry);
            }
        }
        return new State(fresh, entries.size(), dropped, came);
    }

    /** How many there were ever. */
    public synchronized long came() {
        return came;
    }

    /** Forgets all that came so far. */
    public synchronized void clear() {
        cleared = came;
        dropped = 0;
        bytes = 0;
        entries.clear();
    }
}
