package dev.binnacle.api.load;

import dev.binnacle.api.call.QuickSender;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.ResponsePart;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * One entry of the file, made ready as far as it can be before the run.
 *
 * @param ready the request, where nothing in it changes from one run of the file to the next
 * @param delay before it is sent
 * @param expected status of the answer; 0 = any below 400, -1 = any at all
 * @param looked whether the file says more of the answer than its status
 */
record Step(
        int index,
        Entry entry,
        QuickSender.@Nullable Prepared ready,
        Duration delay,
        int expected,
        boolean looked) {
    private static final int FIRST_ERROR = 400;

    static Step of(int index, Entry entry, QuickSender.@Nullable Prepared ready, Duration delay) {
        return new Step(index, entry, ready, delay, expected(entry.response()), looked(entry));
    }

    /** Whether the file says more of the entry's answer than its status. */
    static boolean looked(Entry entry) {
        ResponsePart wanted = entry.response();
        return wanted != null
                && !(wanted.headers().isEmpty()
                        && wanted.sections().isEmpty()
                        && wanted.body() == null
                        && wanted.version().equals("HTTP"));
    }

    private static int expected(@Nullable ResponsePart wanted) {
        if (wanted == null) {
            return 0;
        }
        return wanted.status().matches("\\d{3}") ? Integer.parseInt(wanted.status()) : -1;
    }

    /** What is wrong with a status; null = nothing. */
    @Nullable LoadError wrong(int status) {
        if (expected == 0) {
            return status < FIRST_ERROR ? null : LoadError.STATUS;
        }
        return expected < 0 || expected == status ? null : LoadError.CHECK;
    }
}
