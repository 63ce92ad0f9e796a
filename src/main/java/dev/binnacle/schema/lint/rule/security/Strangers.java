package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.lint.Reach;
import dev.binnacle.schema.lint.Structure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the roles of the settings that stand for people from outside may do. */
final class Strangers {
    private Strangers() {}

    /** Who of them may do anything with a table or view. */
    static Map<TableName, Set<String>> reach(Structure structure) {
        return by(structure, reach -> !reach.privilege().equals("EXECUTE"));
    }

    /** Who of them may call a routine. */
    static Map<TableName, Set<String>> calls(Structure structure) {
        return by(structure, reach -> reach.privilege().equals("EXECUTE"));
    }

    private static Map<TableName, Set<String>> by(Structure structure, Predicate<Reach> which) {
        Map<TableName, Set<String>> found = new TreeMap<>();
        for (Reach reach : structure.facts().reach(structure.settings().strangers())) {
            if (which.test(reach)) {
                found.computeIfAbsent(reach.object(), name -> new TreeSet<>()).add(reach.role());
            }
        }
        return found;
    }
}
