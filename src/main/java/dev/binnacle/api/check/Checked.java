package dev.binnacle.api.check;

import dev.binnacle.api.Redaction;

import java.util.List;
import java.util.Set;

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

    /** A variable's new value, as text. */
    public record Captured(String name, String value) {
        /** The same, unless it holds one of these. */
        public Captured covered(Set<String> hidden) {
            return hidden.stream().anyMatch(value::contains)
                    ? new Captured(name, Redaction.MARK)
                    : this;
        }
    }
}
