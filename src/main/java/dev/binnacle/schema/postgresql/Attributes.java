package dev.binnacle.schema.postgresql;

import dev.binnacle.database.UserType;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.Change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes of a composite type. */
final class Attributes {
    private Attributes() {}

    /** Attributes go and come one by one; one that moves goes and comes at the end. */
    static Change change(UserType old, UserType to, String alter, ObjectText text) {
        Map<String, String> before = of(old.definition());
        Map<String, String> after = of(to.definition());
        List<String> kept = new ArrayList<>();
        List<String> order = new ArrayList<>(after.keySet());
        for (String name : before.keySet()) {
            int place = kept.size();
            boolean inPlace = place < order.size() && order.get(place).equals(name);
            if (inPlace && before.get(name).equals(after.get(name))) {
                kept.add(name);
            }
        }
        List<String> statements = new ArrayList<>();
        before.keySet().stream()
                .filter(name -> !kept.contains(name))
                .forEach(name -> statements.add(alter + "drop attribute " + name));
        after.forEach((name, type) -> {
            if (!kept.contains(name)) {
                statements.add(alter + "add attribute " + name + " " + type);
            }
        });
        return new Change.InPlace(statements, false);
    }

    /** Quoted names with their types, in order. */
    private static Map<String, String> of(String definition) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : TableSettings.clauses(definition)) {
            int end =
                    attribute.startsWith("\"")
                            ? attribute.lastIndexOf("\" ") + 1
                            : attribute.indexOf(' ');
            if (end > 0) {
                attributes.put(attribute.substring(0, end), attribute.substring(end + 1));
            }
        }
        return attributes;
    }
}
