package dev.binnacle.api.run;

import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
        List<Header> headers,
        List<Hop> hops,
        Timeline timeline,
        int asserts,
        List<Failure> failures,
        List<Checked.Captured> captures,
        boolean retried) {
    public EntryResult {
        headers = List.copyOf(headers);
        hops = List.copyOf(hops);
        failures = List.copyOf(failures);
        captures = List.copyOf(captures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }

    EntryResult again() {
        return new EntryResult(
                index, line, method, url, at, status, took, bytes, headers, hops, timeline, asserts,
                failures, captures, true);
    }
}
