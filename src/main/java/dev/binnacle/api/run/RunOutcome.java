package dev.binnacle.api.run;

import dev.binnacle.api.hurl.BrokenHurl;

import org.jspecify.annotations.Nullable;

/**
 * What came of one file of a run: results, or where it is broken.
 *
 * @param row of the data file and repetition, from 1; 0 = there is but one
 * @param result null = the file is broken
 * @param broken null = it was run
 */
public record RunOutcome(
        String name, int row, @Nullable FileResult result, @Nullable BrokenHurl broken) {
    private static final int UNREADABLE = 2;

    /** The name, with the row where there are several. */
    public String title() {
        return row == 0 ? name : name + " #" + row;
    }

    public boolean passed() {
        return result != null && result.passed();
    }

    /** Hurl's: 0, 2 for a broken file, 3 for what could not be sent, 4 for failed checks. */
    public int exitCode() {
        return result == null ? UNREADABLE : result.exitCode();
    }

    /** All that is wrong, as Hurl tells it; empty = nothing. */
    public String told() {
        if (broken != null) {
            return broken.told(name);
        }
        return result == null ? "" : result.told();
    }
}
