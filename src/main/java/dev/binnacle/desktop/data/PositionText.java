package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.RowCount;

/** Where a page lies among all rows, in words that say how sure that is. */
final class PositionText {
    private PositionText() {}

    /** {@code rows 1–200 of ~48 000}, {@code about row 5 000 000 of 9 999 999}, {@code no rows}. */
    static String of(Page page, RowCount count) {
        if (page.isEmpty()) {
            return "no rows";
        }
        return place(page) + total(page, count);
    }

    private static String place(Page page) {
        long first = page.firstRow();
        if (first < 0) {
            return page.hasNext()
                    ? Words.count(page.rows().size(), "row")
                    : "the last " + Words.count(page.rows().size(), "row");
        }
        if (page.approximate()) {
            return "about row " + Words.number(first);
        }
        long last = first + page.rows().size() - 1;
        return "rows " + Words.number(first) + "–" + Words.number(last);
    }

    private static String total(Page page, RowCount count) {
        boolean whole = !page.hasNext() && !page.hasPrevious();
        if (whole) {
            return " of " + Words.number(page.rows().size());
        }
        return switch (count.accuracy()) {
            case EXACT -> " of " + Words.number(count.rows());
            case ESTIMATE ->
                    count.rows() < page.firstRow() + page.rows().size()
                            ? " of more"
                            : " of ~" + Words.number(count.rows()) + " (estimate)";
            case UNKNOWN -> ", not counted";
        };
    }

    /** How the page was reached and how long it took, for the tooltip. */
    static String how(Page page) {
        String way =
                switch (page.how()) {
                    case KEY -> "Paged by key";
                    case OFFSET ->
                            "Paged by offset: the table has no unique key, so rows may shift";
                    case APPROXIMATE -> "Paged by key, near the row asked for: from statistics";
                };
        return way + ", read in " + Words.time(page.took());
    }
}
