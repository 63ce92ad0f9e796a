package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.exposed.Similar;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.MediaType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the routine that a call means, among those of its name. */
final class Routines {
    private static final double HINT_LIKENESS = 0.75;
    private final Exposed exposed;
    private final TableName name;
    private final Set<String> keys;
    private final MediaType type;
    private final boolean post;

    /**
     * @param keys names of the arguments
     * @param type of the body, where it is a POST
     */
    Routines(Exposed exposed, TableName name, Set<String> keys, MediaType type, boolean post) {
        this.exposed = exposed;
        this.name = name;
        this.keys = keys;
        this.type = type;
        this.post = post;
    }

    Routine find() {
        List<Routine> named = new ArrayList<>();
        List<Routine> unnamed = new ArrayList<>();
        for (Routine each : exposed.routines().getOrDefault(name, List.of())) {
            if (matches(each)) {
                named.add(each);
            } else if (takesWhole(each)) {
                unnamed.add(each);
            }
        }
        List<Routine> found = named.isEmpty() ? unnamed : named;
        if (found.isEmpty()) {
            throw none();
        }
        if (found.size() > 1) {
            throw ambiguous(found);
        }
        return found.getFirst();
    }

    private boolean isWholeBody() {
        return post
                && (type.is(MediaType.BYTES) || type.is(MediaType.TEXT) || type.is(MediaType.XML));
    }

    private boolean matches(Routine each) {
        if (each.parameters().isEmpty()) {
            return keys.isEmpty() && !isWholeBody();
        }
        Set<String> required = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Routine.Parameter parameter : each.parameters()) {
            all.add(parameter.name());
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return all.containsAll(keys) && keys.containsAll(required);
    }

    private boolean takesWhole(Routine each) {
        if (!post
                || each.parameters().size() != 1
                || !each.parameters().getFirst().name().isEmpty()) {
            return false;
        }
        return switch (each.parameters().getFirst().type()) {
            case "json", "jsonb" -> type.is(MediaType.JSON);
            case "text" -> type.is(MediaType.TEXT);
            case "xml" -> type.is(MediaType.XML);
            case "bytea" -> type.is(MediaType.BYTES);
            default -> false;
        };
    }

    private RuntimeException none() {
        String names = String.join(", ", new TreeSet<>(keys));
        String full = name.schema() + "." + name.name();
        String shown = keys.isEmpty() ? " without parameters" : "(" + names + ")";
        String message =
                "Could not find the function %s%s in the schema cache"
                        .formatted(full, isWholeBody() ? "" : shown);
        String plain =
                keys.isEmpty()
                        ? " without parameters"
                        : " with parameter" + (keys.size() > 1 ? "s " : " ") + names;
        String by =
                !post
                        ? plain
                        : switch (type.name()) {
                            case "text/plain" -> " with a single unnamed text parameter";
                            case "text/xml" -> " with a single unnamed xml parameter";
                            case "application/octet-stream" ->
                                    " with a single unnamed bytea parameter";
                            case "application/json" ->
                                    plain + " or with a single unnamed json/jsonb parameter";
                            default -> plain;
                        };
        return ApiError.of(
                        404,
                        "PGRST202",
                        message,
                        "Searched for the function %s%s, but no matches were found in the schema cache."
                                .formatted(full, by))
                .hint(isWholeBody() ? null : hint())
                .exception();
    }

    private @Nullable String hint() {
        List<Routine> sameName = exposed.routines().getOrDefault(name, List.of());
        String found;
        if (sameName.isEmpty()) {
            List<String> names =
                    exposed.routines().keySet().stream()
                            .filter(each -> each.schema().equals(name.schema()))
                            .map(TableName::name)
                            .toList();
            found = Similar.best(names, name.name(), HINT_LIKENESS);
        } else {
            List<String> lists = sameName.stream().map(Routines::listed).toList();
            String best =
                    Similar.best(lists, "(" + String.join(", ", new TreeSet<>(keys)) + ")", 0);
            found = best == null ? null : name.name() + best;
        }
        return found == null
                ? null
                : "Perhaps you meant to call the function " + name.schema() + "." + found;
    }

    private static String listed(Routine routine) {
        return routine.parameters().stream()
                .map(Routine.Parameter::name)
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(Routine routine) {
        return routine.parameters().stream()
                .map(each -> each.name() + " => " + each.type())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static RuntimeException ambiguous(List<Routine> found) {
        String choices =
                found.stream()
                        .sorted(
                                Comparator.comparingInt((Routine each) -> each.parameters().size())
                                        .thenComparing(Routines::shown))
                        .map(each -> each.name().schema() + "." + each.name().name() + shown(each))
                        .collect(Collectors.joining(", "));
        return ApiError.of(
                        300,
                        "PGRST203",
                        "Could not choose the best candidate function between: " + choices)
                .hint(
                        "Try renaming the parameters or the function itself in the database so"
                                + " function overloading can be resolved")
                .exception();
    }
}
