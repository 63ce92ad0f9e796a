package dev.binnacle.desktop.schema.lint;

import dev.binnacle.schema.lint.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list: a heading, or something found.
 *
 * @param finding null = a heading
 * @param words of a heading
 * @param detail of a heading: how many, and what they mean
 */
record LintRow(@Nullable Finding finding, String words, String detail) {
    static LintRow heading(String words, String detail) {
        return new LintRow(null, words, detail);
    }

    static LintRow of(Finding finding) {
        return new LintRow(finding, "", "");
    }
}
