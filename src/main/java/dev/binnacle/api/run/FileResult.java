package dev.binnacle.api.run;

import dev.binnacle.api.check.Failure;
import dev.binnacle.api.hurl.Layout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run of a file came to.
 *
 * @param name as the user calls it
 * @param layout of the file, where something failed
 * @param requests how many tries there were
 * @param entries every try, in order, or those alone that failed
 */
public record FileResult(
        String name,
        Layout layout,
        Instant at,
        Duration took,
        int requests,
        List<EntryResult> entries) {
    public FileResult {
        entries = List.copyOf(entries);
    }

    public boolean passed() {
        return entries.stream().allMatch(each -> each.passed() || each.retried());
    }

    /** What was not as the file says; tries that were made again are left out. */
    public List<Failure> failures() {
        return entries.stream()
                .filter(each -> !each.retried())
                .flatMap(each -> each.failures().stream())
                .toList();
    }

    /** Hurl's exit code: 4 where answers are to blame alone, 3 where something else is. */
    public int exitCode() {
        List<Failure> failures = failures();
        if (failures.isEmpty()) {
            return 0;
        }
        return failures.stream().allMatch(Failure::ofAssert) ? 4 : 3;
    }

    /** All failures as Hurl tells them. */
    public String told() {
        return failures().stream()
                .map(each -> each.told(name, layout))
                .collect(Collectors.joining("\n"));
    }
}
