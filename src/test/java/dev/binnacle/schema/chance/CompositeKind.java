package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Composite types; a change adds, takes or retypes an attribute. */
final class CompositeKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.of("address", "\"Pair (\"") : old.name();
        Map<String, String> attributes = new TreeMap<>();
        if (old != null) {
            for (String each : old.notes()) {
                int end = each.indexOf('\t');
                attributes.put(each.substring(0, end), each.substring(end + 1));
            }
        }
        Set<String> needs = new TreeSet<>();
        int more = old == null ? 1 + draw.below(3) : 1;
        for (int i = 0; i < more; i++) {
            if (old != null && draw.one(3) && attributes.size() > 1) {
                attributes.remove(attributes.keySet().iterator().next());
            } else {
                String type =
                        draw.of("integer", "text", "text collate \"C\"", "numeric(8,2)", "date[]");
                Made own = draw.one(3) ? draw.any("enum", "domain", "composite") : null;
                attributes.put(
                        draw.of("street", "\"City, or\"", "\"no\"\"\"", "zip", "\"x y\""),
                        own == null || own.name().equals(name)
                                ? type
                                : own.name() + draw.perhaps(3, "[]"));
            }
        }
        for (Made type : draw.all("enum", "domain", "composite")) {
            if (attributes.values().stream().anyMatch(each -> each.startsWith(type.name()))) {
                needs.add(type.key());
            }
        }
        List<String> notes = new ArrayList<>();
        attributes.forEach((attribute, type) -> notes.add(attribute + "\t" + type));
        String list =
                notes.stream()
                        .map(each -> each.replace('\t', ' '))
                        .collect(Collectors.joining(", "));
        attributes.values().removeIf(type -> !type.startsWith("\""));
        return Made.of("composite", name, "create type " + name + " as (" + list + ")")
                .needing(draw.homeOf(name))
                .needing(List.copyOf(needs))
                .notes(notes)
                .words("type " + name);
    }
}
