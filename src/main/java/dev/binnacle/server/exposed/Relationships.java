package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.exposed.Relationship.Junction;
import dev.binnacle.server.exposed.Relationship.Pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds every relationship that foreign keys, views over their tables and functions give. */
public final class Relationships {
    private static final Comparator<Relationship> ORDER =
            Comparator.comparing((Relationship r) -> r.target())
                    .thenComparing(Relationship::cardinality)
                    .thenComparing(Relationship::constraint)
                    .thenComparing(r -> r.columns().toString())
                    .thenComparing(r -> String.valueOf(r.junction()));
    private final Map<TableName, List<String>> primaryKeys;
    private final List<ViewKey> viewKeys;

    /**
     * A key's columns as a view shows them.
     *
     * @param referenced whether the view shows the columns that the key refers to
     * @param columns per key column the view's columns that show it
     */
    public record ViewKey(
            TableName view,
            TableName table,
            String constraint,
            boolean referenced,
            List<List<String>> columns) {}

    /**
     * @param primaryKeys of tables and views alike
     */
    public Relationships(Map<TableName, List<String>> primaryKeys, List<ViewKey> viewKeys) {
        this.primaryKeys = primaryKeys;
        this.viewKeys = viewKeys;
    }

    /**
     * All relationships, by origin.
     *
     * @param keys one relationship per foreign key, from the referring table
     * @param computed those that functions give; they take the place of others of their name
     * @param exposed which schemas requests can reach
     */
    public Map<TableName, List<Relationship>> all(
            List<Relationship> keys, List<Relationship> computed, Predicate<String> exposed) {
        List<Relationship> direct = new ArrayList<>(keys);
        keys.forEach(key -> throughViews(key, direct));
        List<Relationship> all = new ArrayList<>(direct);
        junctions(direct, all);
        direct.forEach(each -> all.add(each.inverse()));
        Set<String> overridden = new HashSet<>();
        computed.forEach(each -> overridden.add(each.origin() + "\0" + each.function()));
        all.removeIf(each -> overridden.contains(each.origin() + "\0" + each.target()));
        all.addAll(computed);
        Map<TableName, List<Relationship>> byOrigin = new HashMap<>();
        for (Relationship each : all) {
            Junction junction = each.junction();
            boolean reachable =
                    exposed.test(each.origin().schema())
                            && exposed.test(each.target().schema())
                            && (junction == null || exposed.test(junction.table().schema()));
            if (reachable) {
                byOrigin.computeIfAbsent(each.origin(), o -> new ArrayList<>()).add(each);
            }
        }
        byOrigin.values().forEach(list -> list.sort(ORDER));
        return byOrigin;
    }

    private void throughViews(Relationship key, List<Relationship> found) {
        List<ViewKey> referring = views(key.origin(), key.constraint(), false);
        List<ViewKey> referred = views(key.target(), key.constraint(), true);
        List<String> origins = key.columns().stream().map(Pair::origin).toList();
        List<String> targets = key.columns().stream().map(Pair::target).toList();
        for (ViewKey view : referring) {
            for (List<String> columns : choices(view.columns())) {
                found.add(related(key, view.view(), key.target(), columns, targets));
            }
        }
        for (ViewKey view : referred) {
            for (List<String> columns : choices(view.columns())) {
                found.add(related(key, key.origin(), view.view(), origins, columns));
            }
        }
        for (ViewKey from : referring) {
            for (List<String> first : choices(from.columns())) {
                for (ViewKey to : referred) {
                    for (List<String> second : choices(to.columns())) {
                        found.add(related(key, from.view(), to.view(), first, second));
                    }
                }
            }
        }
    }

    private static Relationship related(
            Relationship key,
            TableName origin,
            TableName target,
            List<String> from,
            List<String> to) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            pairs.add(new Pair(from.get(i), to.get(i)));
        }
        return new Relationship(
                origin,
                target,
                key.cardinality(),
                key.constraint(),
                pairs,
                null,
                !origin.equals(key.origin()),
                !target.equals(key.target()),
                null);
    }

    private List<ViewKey> views(TableName table, String constraint, boolean referenced) {
        return viewKeys.stream()
                .filter(each ->
                        each.table().equals(table)
                                && each.constraint().equals(constraint)
                                && each.referenced() == referenced)
                .toList();
    }

    /** Every way to take one of each. */
    private static List<List<String>> choices(List<List<String>> columns) {
        List<List<String>> choices = List.of(List.of());
        for (List<String> options : columns) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : choices) {
                for (String option : options) {
                    List<String> next = new ArrayList<>(begun);
                    next.add(option);
                    longer.add(next);
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** A table whose primary key holds the columns of two foreign keys joins what they refer to. */
    private void junctions(List<Relationship> keys, List<Relationship> found) {
        Map<TableName, List<Relationship>> byTable = new LinkedHashMap<>();
        for (Relationship each : keys) {
            if (each.cardinality() == Cardinality.MANY_TO_ONE) {
                byTable.computeIfAbsent(each.origin(), t -> new ArrayList<>()).add(each);
            }
        }
        byTable.forEach((table, list) -> {
            Set<String> primary = Set.copyOf(primaryKeys.getOrDefault(table, List.of()));
            for (Relationship one : list) {
                for (Relationship other : list) {
                    if (!one.constraint().equals(other.constraint())
                            && covers(primary, one)
                            && covers(primary, other)) {
                        found.add(joined(table, one, other));
                    }
                }
            }
        });
    }

    private static boolean covers(Set<String> primary, Relationship key) {
        return key.columns().stream().allMatch(pair -> primary.contains(pair.origin()));
    }

    private static Relationship joined(TableName table, Relationship one, Relationship other) {
        return new Relationship(
                one.target(),
                other.target(),
                Cardinality.MANY_TO_MANY,
                "",
                List.of(),
                new Junction(
                        table,
                        one.constraint(),
                        other.constraint(),
                        one.columns().stream().map(Pair::swapped).toList(),
                        other.columns().stream().map(Pair::swapped).toList()),
                one.targetIsView(),
                other.targetIsView(),
                null);
    }
}
