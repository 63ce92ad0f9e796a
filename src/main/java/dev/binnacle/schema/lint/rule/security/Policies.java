package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Policy;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the rules over policies ask of them. */
final class Policies {
    private Policies() {}

    /** A policy with the table that it guards. */
    record Guard(Table table, Policy policy) {
        Subject subject() {
            return Subject.part(Subject.Kind.POLICY, table.name(), policy.name());
        }

        /** Its conditions as one text. */
        String conditions() {
            return Objects.requireNonNullElse(policy.using(), "")
                    + "\n"
                    + Objects.requireNonNullElse(policy.check(), "");
        }

        List<String> roles() {
            return Stream.of(policy.roles().split(",\\s*")).filter(one -> !one.isEmpty()).toList();
        }
    }

    static List<Guard> all(Structure structure) {
        return structure.catalog().tables().stream()
                .flatMap(table ->
                        table.security().policies().stream()
                                .map(policy -> new Guard(table, policy)))
                .toList();
    }

    static boolean secured(Table table) {
        return table.security().state() != RowSecurity.State.OFF;
    }
}
