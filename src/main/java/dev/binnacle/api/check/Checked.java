package dev.binnacle.api.check;

import dev.binnacle.api.Redaction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of an answer's checks.
 *
 * @param checks in the order they were made; after a wrong status none is
 * @param captures by name, in the file's order
 */
public record Checked(List<Check> checks, List<Captured> captures) {
    /** Of an answer that nothing is said of. */
    public static final Checked NOTHING = new Checked(List.of(), List.of());

    public Checked {
        checks = List.copyOf(checks);
        captures = List.copyOf(captures);
    }

    /** Those that failed. */
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Check check : checks) {
            Failure failure = check.failure();
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }

    /** The same, with what is shown nowhere covered; captures keep their values, hidden. */
    public Checked covered(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        List<Check> told =
                checks.stream()
                        .map(each -> {
                            Failure failure = each.failure();
                            return failure == null
                                    ? each
                                    : new Check(
                                            each.words(),
                                            failure.with(
                                                    Redaction.covered(failure.message(), hidden)));
                        })
                        .toList();
        List<Captured> kept =
                captures.stream()
                        .map(each ->
                                hidden.stream().anyMatch(each.value()::contains)
                                        ? new Captured(each.name(), each.value(), true)
                                        : each)
                        .toList();
        return new Checked(told, kept);
    }

    /**
     * One check.
     *
     * @param words as the file has it, such as {@code jsonpath "$.id" exists}
     * @param failure null = it holds
     */
    public record Check(String words, @Nullable Failure failure) {
        public boolean holds() {
            return failure == null;
        }
    }

    /**
     * A variable's new value, as text.
     *
     * @param redacted whether the file says that it is to be shown nowhere
     */
    public record Captured(String name, String value, boolean redacted) {
        /** The same, unless it holds one of these. */
        public Captured covered(Set<String> hidden) {
            return hidden.stream().anyMatch(value::contains)
                    ? new Captured(name, Redaction.MARK, true)
                    : this;
        }
    }
}
