package dev.binnacle.api.check;

import java.util.List;

/**
 * What came of an answer's checks.
 *
 * @param asserts how many were looked at
 * @param captures by name, in the file's order
 */
public record Checked(int asserts, List<Failure> failures, List<Captured> captures) {
    public Checked {
        failures = List.copyOf(failures);
        captures = List.copyOf(captures);
    }

    /** A variable's new value. */
    public record Captured(String name, Value value, boolean redacted) {}
}
