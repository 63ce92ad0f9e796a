package dev.binnacle.api.openapi.change;

import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Routes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two descriptions side by side, and the requests that call what they describe. */
final class Comparison {
    private final Description now;
    private final Routes oldRoutes;
    private final Routes newRoutes;
    private final Map<String, Operation> old = new LinkedHashMap<>();

    /** Those of before that are under no such path now, by form and by id. */
    private final Map<String, Operation> left = new HashMap<>();

    private final Map<String, List<RequestUse>> uses = new HashMap<>();

    Comparison(Description before, Description now) {
        this.now = now;
        oldRoutes = new Routes(before);
        newRoutes = new Routes(now);
        before.operations().forEach(each -> old.put(each.key(), each));
    }

    DescriptionChange of(Map<String, String> files) {
        files.forEach((path, text) -> RequestUse.of(path, text).forEach(this::use));
        List<OperationChange> changes = new ArrayList<>();
        Map<String, Operation> pairs = new LinkedHashMap<>();
        for (Operation each : now.operations()) {
            Operation same = old.remove(each.key());
            if (same != null) {
                pairs.put(each.key(), same);
            }
        }
        old.values()
                .forEach(each -> {
                    left.putIfAbsent(form(each), each);
                    left.putIfAbsent(each.id(), each);
                });
        for (Operation each : now.operations()) {
            Operation same = pairs.get(each.key());
            Operation known = same == null ? moved(each) : same;
            changes.add(known == null ? added(each) : changed(known, each));
        }
        old.values().forEach(each -> changes.add(gone(each)));
        changes.removeIf(each -> each.lines().isEmpty());
        return new DescriptionChange(changes);
    }

    /** By what its comment says, else by where it goes. */
    private void use(RequestUse use) {
        String key = use.operation();
        if (key.isEmpty()) {
            key =
                    oldRoutes
                            .find(use.method(), use.path(), use.query())
                            .or(() -> newRoutes.find(use.method(), use.path(), use.query()))
                            .map(match -> match.operation().key())
                            .orElse("");
        }
        if (!key.isEmpty()) {
            uses.computeIfAbsent(key, operation -> new ArrayList<>()).add(use);
        }
    }

    /** The one of before under another path: with the same id, or other names in its path. */
    private @Nullable Operation moved(Operation operation) {
        return Stream.of(form(operation), operation.id())
                .filter(each -> !each.isEmpty())
                .flatMap(each -> Optional.ofNullable(left.get(each)).stream())
                .filter(each -> old.remove(each.key()) != null)
                .findFirst()
                .orElse(null);
    }

    private static String form(Operation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "{}");
    }

    private List<RequestUse> uses(Operation operation) {
        return uses.getOrDefault(operation.key(), List.of());
    }

    private static List<String> files(List<RequestUse> uses) {
        return uses.stream().map(RequestUse::file).distinct().sorted().toList();
    }

    private OperationChange added(Operation operation) {
        return new OperationChange(
                operation.key(),
                OperationChange.Kind.NEW,
                files(uses(operation)),
                List.of(new OperationChange.Line("is new", List.of())));
    }

    private OperationChange gone(Operation operation) {
        List<String> files = files(uses(operation));
        return new OperationChange(
                operation.key(),
                OperationChange.Kind.GONE,
                files,
                List.of(new OperationChange.Line("is described no more", files)));
    }

    private OperationChange changed(Operation known, Operation operation) {
        List<RequestUse> calling = new ArrayList<>(uses(known));
        if (!known.key().equals(operation.key())) {
            calling.addAll(uses(operation));
        }
        List<OperationChange.Line> lines = new ArrayList<>();
        if (!form(known).equals(form(operation))) {
            List<RequestUse> left =
                    calling.stream().filter(each -> !reaches(each, operation)).toList();
            lines.add(new OperationChange.Line("is " + operation.key() + " now", files(left)));
        }
        for (Difference each : OperationDifferences.of(known, operation)) {
            lines.add(
                    new OperationChange.Line(
                            each.text(), files(calling.stream().filter(each::breaks).toList())));
        }
        return new OperationChange(
                known.key(), OperationChange.Kind.CHANGED, files(calling), lines);
    }

    private boolean reaches(RequestUse use, Operation operation) {
        return newRoutes
                .find(use.method(), use.path(), use.query())
                .filter(match -> match.operation().key().equals(operation.key()))
                .isPresent();
    }
}
