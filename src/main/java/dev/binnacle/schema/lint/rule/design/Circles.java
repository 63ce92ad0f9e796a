package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.TableName;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the groups of tables that reach one another, without recursion. */
final class Circles {
    private final Map<TableName, Set<TableName>> graph;
    private final Map<TableName, Integer> index = new HashMap<>();
    private final Map<TableName, Integer> low = new HashMap<>();
    private final Deque<TableName> open = new ArrayDeque<>();
    private final Set<TableName> onOpen = new HashSet<>();
    private final List<List<TableName>> found = new ArrayList<>();

    Circles(Map<TableName, Set<TableName>> graph) {
        this.graph = graph;
    }

    /** Groups of two and more, each sorted by name. */
    List<List<TableName>> find() {
        for (TableName table : graph.keySet()) {
            if (!index.containsKey(table)) {
                visit(table);
            }
        }
        return found;
    }

    private record Visit(TableName table, Deque<TableName> left) {}

    private void visit(TableName first) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(first));
        while (!path.isEmpty()) {
            Visit here = path.element();
            TableName next = here.left().poll();
            if (next == null) {
                path.pop();
                leave(here.table());
                if (!path.isEmpty()) {
                    low.merge(path.element().table(), lowOf(here.table()), Math::min);
                }
            } else if (!index.containsKey(next)) {
                path.push(enter(next));
            } else if (onOpen.contains(next)) {
                low.merge(here.table(), index.getOrDefault(next, 0), Math::min);
            }
        }
    }

    private Visit enter(TableName table) {
        int number = index.size();
        index.put(table, number);
        low.put(table, number);
        open.push(table);
        onOpen.add(table);
        return new Visit(table, new ArrayDeque<>(graph.getOrDefault(table, Set.of())));
    }

    private int lowOf(TableName table) {
        return low.getOrDefault(table, 0);
    }

    private void leave(TableName table) {
        if (lowOf(table) != index.getOrDefault(table, 0)) {
            return;
        }
        List<TableName> group = new ArrayList<>();
        TableName member;
        do {
            member = open.pop();
            onOpen.remove(member);
            group.add(member);
        } while (!member.equals(table));
        if (group.size() > 1) {
            found.add(group.stream().sorted().toList());
        }
    }
}
