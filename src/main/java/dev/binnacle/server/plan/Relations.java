package dev.binnacle.server.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.exposed.Relationship.Junction;
import dev.binnacle.server.exposed.Relationship.Pair;
import dev.binnacle.server.exposed.Similar;
import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the one relationship that an embed means. */
final class Relations {
    private final Exposed exposed;

    Relations(Exposed exposed) {
        this.exposed = exposed;
    }

    /**
     * @param target a resource, a foreign key or its column
     * @param hint a foreign key, a column or a table between; null = none
     */
    Relationship find(String schema, String origin, String target, @Nullable String hint) {
        List<Relationship> all = exposed.from(new TableName(schema, origin));
        List<Relationship> found =
                all.stream()
                        .filter(each -> each.target().schema().equals(schema))
                        .filter(each -> meant(each, target, hint))
                        .toList();
        if (found.isEmpty()) {
            throw none(schema, origin, target, hint, all);
        }
        if (found.size() > 1) {
            throw ambiguous(origin, target, found);
        }
        return found.getFirst();
    }

    private static boolean meant(Relationship each, String target, @Nullable String hint) {
        TableName function = each.function();
        if (function != null) {
            return function.name().equals(target);
        }
        boolean named = each.target().name().equals(target);
        if (each.isSelf()) {
            return selfMeant(each, target, hint, named);
        }
        if (hint == null) {
            return named
                    || !each.targetIsView()
                            && (each.constraint().equals(target) && isKey(each)
                                    || isColumn(each, target, true));
        }
        Junction junction = each.junction();
        return named
                && (each.constraint().equals(hint) && isKey(each)
                        || isColumn(each, hint, true)
                        || isColumn(each, hint, false)
                        || junction != null && junction.table().name().equals(hint));
    }

    private static boolean selfMeant(
            Relationship each, String target, @Nullable String hint, boolean named) {
        boolean many = each.cardinality() == Cardinality.ONE_TO_MANY;
        if (hint != null) {
            return named && many && isColumn(each, hint, false);
        }
        return named && many
                || each.cardinality() == Cardinality.MANY_TO_ONE && isColumn(each, target, true);
    }

    private static boolean isKey(Relationship each) {
        return each.cardinality() != Cardinality.MANY_TO_MANY;
    }

    private static boolean isColumn(Relationship each, String name, boolean ofOrigin) {
        if (each.columns().size() != 1) {
            return false;
        }
        Pair pair = each.columns().getFirst();
        return name.equals(ofOrigin ? pair.origin() : pair.target());
    }

    private RuntimeException none(
            String schema,
            String origin,
            String target,
            @Nullable String hint,
            List<Relationship> all) {
        String details =
                "Searched for a foreign key relationship between '%s' and '%s'%s in the schema '%s', but no matches were found."
                        .formatted(
                                origin,
                                target,
                                hint == null ? "" : " using the hint '" + hint + "'",
                                schema);
        String message =
                "Could not find a relationship between '%s' and '%s' in the schema cache"
                        .formatted(origin, target);
        return ApiError.of(400, "PGRST200", message, details)
                .hint(suggestion(schema, origin, target, all))
                .exception();
    }

    private @Nullable String suggestion(
            String schema, String origin, String target, List<Relationship> all) {
        if (all.isEmpty() && exposed.resource(new TableName(schema, origin)) == null) {
            List<String> parents =
                    exposed.relationships().keySet().stream()
                            .filter(name -> name.schema().equals(schema))
                            .map(TableName::name)
                            .sorted()
                            .toList();
            return meant(Similar.best(parents, origin, 0), origin);
        }
        List<String> targets = all.stream().map(each -> each.target().name()).distinct().toList();
        return targets.contains(target) ? null : meant(Similar.best(targets, target, 0), target);
    }

    private static @Nullable String meant(@Nullable String name, String instead) {
        return name == null
                ? null
                : "Perhaps you meant '" + name + "' instead of '" + instead + "'.";
    }

    private static RuntimeException ambiguous(
            String origin, String target, List<Relationship> found) {
        List<Map<String, String>> details = new ArrayList<>();
        for (Relationship each : found) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put(
                    "cardinality",
                    each.cardinality().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            one.put("embedding", each.origin().name() + " with " + each.target().name());
            one.put("relationship", described(each));
            details.add(one);
        }
        String choices =
                found.stream()
                        .map(each ->
                                "'%s!%s'"
                                        .formatted(
                                                each.target().name(),
                                                each.junction() == null
                                                        ? each.constraint()
                                                        : each.junction().table().name()))
                        .collect(Collectors.joining(", "));
        return ApiError.of(
                        300,
                        "PGRST201",
                        "Could not embed because more than one relationship was found for '%s' and '%s'"
                                .formatted(origin, target),
                        details)
                .hint(
                        "Try changing '%s' to one of the following: %s. Find the desired relationship in the 'details' key."
                                .formatted(target, choices))
                .exception();
    }

    private static String described(Relationship each) {
        Junction junction = each.junction();
        if (junction != null) {
            return "%s using %s(%s) and %s(%s)"
                    .formatted(
                            junction.table().name(),
                            junction.originConstraint(),
                            listed(junction.toOrigin(), false),
                            junction.targetConstraint(),
                            listed(junction.toTarget(), false));
        }
        return "%s using %s(%s) and %s(%s)"
                .formatted(
                        each.constraint(),
                        each.origin().name(),
                        listed(each.columns(), true),
                        each.target().name(),
                        listed(each.columns(), false));
    }

    private static String listed(List<Pair> pairs, boolean origins) {
        return pairs.stream()
                .map(pair -> origins ? pair.origin() : pair.target())
                .collect(Collectors.joining(", "));
    }
}
