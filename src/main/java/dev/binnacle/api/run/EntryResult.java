package dev.binnacle.api.run;

import dev.binnacle.api.Redaction;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one try of an entry came to. It holds no body, so that a long run stays small.
 *
 * @param index of the entry, from 1
 * @param line where its request stands, from 1
 * @param url as it was asked; as written where it could not be
 * @param status 0 = no answer came
 * @param took from start to the last byte
 * @param asserts how many were looked at
 * @param retried whether it failed and was tried again
 */
public record EntryResult(
        int index,
        int line,
        String method,
        String url,
        Instant at,
        int status,
        Duration took,
        long bytes,
        Timeline timeline,
        int asserts,
        List<Failure> failures,
        List<Checked.Captured> captures,
        boolean retried) {
    public EntryResult {
        failures = List.copyOf(failures);
        captures = List.copyOf(captures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }

    /** The same with texts that are shown nowhere covered. */
    EntryResult covered(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        List<Failure> covered =
                failures.stream()
                        .map(each -> each.with(Redaction.covered(each.message(), hidden)))
                        .toList();
        return new EntryResult(
                index,
                line,
                method,
                Redaction.covered(url, hidden),
                at,
                status,
                took,
                bytes,
                timeline,
                asserts,
                covered,
                captures.stream().map(each -> each.covered(hidden)).toList(),
                retried);
    }

    EntryResult again() {
        return new EntryResult(
                index, line, method, url, at, status, took, bytes, timeline, asserts, failures,
                captures, true);
    }
}
