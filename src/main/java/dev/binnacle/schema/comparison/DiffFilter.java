package dev.binnacle.schema.comparison;

import dev.binnacle.schema.comparison.DiffNode.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which lines of a tree are wanted; what stands above them stays.
 *
 * @param text part of a name; under a name that has it everything stays; empty = any
 * @param marks how a line may differ
 */
public record DiffFilter(String text, Set<Mark> marks) {
    public DiffFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        marks = Set.copyOf(marks);
    }

    public List<DiffNode> of(List<DiffNode> nodes) {
        return kept(nodes, text.isEmpty());
    }

    private List<DiffNode> kept(List<DiffNode> nodes, boolean named) {
        List<DiffNode> kept = new ArrayList<>();
        for (DiffNode node : nodes) {
            boolean fits = named || node.name().toLowerCase(Locale.ROOT).contains(text);
            List<DiffNode> below = kept(node.children(), fits);
            Mark mark = node.mark();
            Mark own = fits && mark != null && marks.contains(mark) ? mark : null;
            if (own != null || !below.isEmpty()) {
                kept.add(node.with(own, below));
            }
        }
        return kept;
    }
}
