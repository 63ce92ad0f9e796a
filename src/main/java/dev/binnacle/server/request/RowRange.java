package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a result.
 *
 * @param limit null = all
 */
public record RowRange(long offset, @Nullable Long limit) {
    public static final RowRange ALL = new RowRange(0, null);

    /** The part of this that is also within the other. */
    public RowRange within(RowRange other) {
        long first = Math.max(offset, other.offset);
        Long end = end(this);
        Long otherEnd = end(other);
        Long last =
                end == null ? otherEnd : otherEnd == null ? end : (Long) Math.min(end, otherEnd);
        return new RowRange(first, last == null ? null : (Long) Math.max(0, last - first));
    }

    /** At most so many rows. */
    public RowRange atMost(@Nullable Long rows) {
        return rows == null || limit != null && limit <= rows ? this : new RowRange(offset, rows);
    }

    private static @Nullable Long end(RowRange range) {
        return range.limit == null ? null : (Long) (range.offset + range.limit);
    }
}
