package dev.binnacle.server.action;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Routine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** What a database exposes, and these as routines of one of its schemas. */
    public Exposed addedTo(Exposed exposed, String schema) {
        Map<TableName, List<Routine>> routines = new TreeMap<>(exposed.routines());
        byName.values().stream()
                .map(each -> each.routine(schema))
                .forEach(each -> routines.putIfAbsent(each.name(), List.of(each)));
        return new Exposed(
                exposed.resources(),
                exposed.relationships(),
                routines,
                exposed.representations(),
                exposed.mediaHandlers(),
                exposed.roleSettings());
    }
}
