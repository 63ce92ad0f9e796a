package dev.binnacle.desktop.data;

import dev.binnacle.database.Table;

import java.util.Locale;

/** Whether a table's name is what is being typed. */
final class TableFilter {
    private TableFilter() {}

    /**
     * How well a table fits, 0 best; negative = not at all. First names that begin so, then those
     * that hold it, then those whose letters hold it in order ({@code oi} finds order_items).
     *
     * @param query lower case
     */
    static int rank(Table table, String query) {
        String name = table.name().name().toLowerCase(Locale.ROOT);
        if (name.startsWith(query)) {
            return name.length() == query.length() ? 0 : 1;
        }
        if (name.contains(query)) {
            return 2;
        }
        String full = table.name().toString().toLowerCase(Locale.ROOT);
        if (full.contains(query)) {
            return 3;
        }
        return initials(name, query) ? 4 : -1;
    }

    /** Whether the letters begin the words of the name: {@code oi}, {@code ordit}. */
    private static boolean initials(String name, String query) {
        int at = 0;
        for (String part : name.split("[_\\s.-]+")) {
            int taken = 0;
            while (at < query.length()
                    && taken < part.length()
                    && part.charAt(taken) == query.charAt(at)) {
                taken++;
                at++;
            }
        }
        return at == query.length();
    }
}
