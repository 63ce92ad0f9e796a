package dev.binnacle.server.action;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The actions of a folder, as it was when it was read.
 *
 * @param problems of files that are no actions
 */
public record Actions(Map<String, Action> byName, List<Problem> problems) {
    public static final Actions NONE = new Actions(Map.of(), List.of());

    public Actions {
        byName = Map.copyOf(byName);
        problems = List.copyOf(problems);
    }

    /**
     * With what is wrong where routines of the database have the same names.
     *
     * @param routines names of those
     */
    public List<Problem> problems(Set<String> routines) {
        List<Problem> all = new ArrayList<>(problems);
        for (String name : byName.keySet()) {
            if (routines.contains(name)) {
                all.add(
                        Problem.of(
                                ProblemCode.ACTION_UNREADABLE,
                                "The action "
                                        + name
                                        + " is hidden by a routine of the database with that name.",
                                ""));
            }
        }
        return all;
    }
}
