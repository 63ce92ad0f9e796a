package dev.binnacle.data.browse;

/** How many rows there are, and how sure that is. {@code rows} is negative when unknown. */
public record RowCount(long rows, Accuracy accuracy) {
    /** Where a count comes from. */
    public enum Accuracy {
        EXACT,
        ESTIMATE,
        UNKNOWN
    }

    public static final RowCount UNKNOWN = new RowCount(-1, Accuracy.UNKNOWN);

    public static RowCount exact(long rows) {
        return new RowCount(rows, Accuracy.EXACT);
    }

    /** An estimate; a negative number means that there is none. */
    public static RowCount estimate(long rows) {
        return rows < 0 ? UNKNOWN : new RowCount(rows, Accuracy.ESTIMATE);
    }

    /** For people: {@code 1,204 rows}, {@code about 5,000,000 rows}, {@code rows not counted}. */
    public String label() {
        return switch (accuracy) {
            case EXACT -> String.format("%,d rows", rows);
            case ESTIMATE -> String.format("about %,d rows", rows);
            case UNKNOWN -> "rows not counted";
        };
    }
}
