package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Enums; a change adds, takes, moves or renames labels. */
final class EnumKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null ? draw.home() + draw.of("mood", "\"St\"\"ate\"", "\"e;\"") : old.name();
        List<String> labels = labels(draw, old == null ? List.of("sad", "ok") : old.notes());
        String list = labels.stream().map(Draw::literal).collect(Collectors.joining(", "));
        return Made.of("enum", name, "create type " + name + " as enum (" + list + ")")
                .needing(draw.homeOf(name))
                .notes(labels)
                .words("type " + name);
    }

    private static List<String> labels(Draw draw, List<String> old) {
        List<String> labels = new ArrayList<>(old);
        switch (draw.below(4)) {
            case 0 -> labels.add(draw.below(labels.size() + 1), "l" + draw.below(1000));
            case 1 -> {
                if (labels.size() > 1) {
                    labels.remove(draw.below(labels.size()));
                }
            }
            case 2 -> Collections.shuffle(labels, new Random(draw.below(1000)));
            default -> labels.add("it's, \"" + draw.below(1000));
        }
        return labels.stream().distinct().toList();
    }
}
