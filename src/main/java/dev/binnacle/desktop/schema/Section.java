package dev.binnacle.desktop.schema;

import java.util.List;

/**
 * One section of a table's structure, ready to be shown.
 *
 * @param lines one per row, cells in the order of the headers
 */
record Section(Kind kind, List<String> headers, List<Line> lines) {
    /** The sections of a table, in order. */
    enum Kind {
        COLUMNS("Columns"),
        KEYS("Keys"),
        FOREIGN_KEYS("Foreign keys"),
        INDEXES("Indexes"),
        CHECKS("Checks"),
        TRIGGERS("Triggers"),
        POLICIES("Policies"),
        PARTITIONS("Partitions"),
        USED_BY("Used by"),
        DDL("DDL");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Whether it can be added to and taken from in a form. */
        boolean changes() {
            return ordinal() <= CHECKS.ordinal();
        }

        /** Whether it is lines of a table. */
        boolean listed() {
            return this != DDL && this != USED_BY;
        }

        String title() {
            return title;
        }
    }

    /**
     * @param thing the catalog's record behind the line
     */
    record Line(Object thing, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    Section {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }
}
