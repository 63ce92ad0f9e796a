package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Doors side by side, all of which are tried. */
public final class SeveralPermissivePolicies implements CatalogRule {
    private static final List<String> COMMANDS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    @Override
    public About about() {
        return About.of(
                        "several-permissive-policies",
                        RuleGroup.SECURITY,
                        Severity.NOTE,
                        "Several permissive policies open a table to one role for one command.",
                        "All of them are evaluated, and the widest decides. Join them with OR in"
                                + " one policy, or make those that should narrow RESTRICTIVE.")
                .alias("0006");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            Map<String, List<String>> doors = new TreeMap<>();
            for (Policies.Guard guard : Policies.all(structure)) {
                if (guard.table().equals(table) && guard.policy().permissive()) {
                    doors(guard, doors);
                }
            }
            Map<List<String>, List<String>> same = new LinkedHashMap<>();
            doors.forEach((door, names) -> {
                if (names.size() > 1) {
                    same.computeIfAbsent(names, key -> new ArrayList<>()).add(door);
                }
            });
            same.forEach((names, opened) ->
                    reports.add(
                            Subject.table(table.name()),
                            "Policies %s all open it for %s."
                                    .formatted(
                                            String.join(", ", names), String.join(", ", opened))));
        }
    }

    private static void doors(Policies.Guard guard, Map<String, List<String>> doors) {
        for (String command : COMMANDS) {
            if (guard.policy().command().equals(command)
                    || guard.policy().command().equals("ALL")) {
                for (String role : guard.roles()) {
                    doors.computeIfAbsent(command + " by " + role, door -> new ArrayList<>())
                            .add(guard.policy().name());
                }
            }
        }
    }
}
