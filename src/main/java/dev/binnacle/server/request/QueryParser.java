package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a query string into what it asks. */
public final class QueryParser {
    private static final int MOST_PARAMETERS = 1000;
    private static final Set<String> LEVELLED = Set.of("order", "limit", "offset", "and", "or");
    private final boolean routineRead;
    private final List<Query.At<Filter>> filters = new ArrayList<>();
    private final List<Query.At<Logic>> logic = new ArrayList<>();
    private final List<Query.At<List<OrderTerm>>> orders = new ArrayList<>();
    private final Map<List<String>, RowRange> ranges = new HashMap<>();
    private final List<QueryString.Parameter> arguments = new ArrayList<>();
    private final Set<String> filterNames = new LinkedHashSet<>();
    private @Nullable String select;
    private @Nullable Set<String> columns;
    private @Nullable List<String> onConflict;

    private QueryParser(boolean routineRead) {
        this.routineRead = routineRead;
    }

    /**
     * @param routineRead true = a routine is called by GET, so that what is no filter is an
     *     argument
     * @throws ApiException PGRST100 with the place of what was not understood
     */
    public static Query parse(QueryString string, boolean routineRead) {
        if (string.parameters().size() > MOST_PARAMETERS) {
            throw ApiError.of(
                            400,
                            "PGRST100",
                            "The request has more than " + MOST_PARAMETERS + " parameters")
                    .exception();
        }
        return new QueryParser(routineRead).read(string);
    }

    private Query read(QueryString string) {
        for (QueryString.Parameter each : string.parameters()) {
            if (each.given()) {
                read(each);
            }
        }
        return new Query(
                SelectParser.parse(select == null ? "*" : select),
                filters,
                logic,
                orders,
                ranges,
                arguments,
                columns,
                onConflict,
                filterNames);
    }

    private void read(QueryString.Parameter each) {
        String name = each.name();
        switch (name) {
            case "select" -> select = select == null ? each.value() : select;
            case "columns" ->
                    columns =
                            columns == null
                                    ? new LinkedHashSet<>(names("columns", each.value()))
                                    : columns;
            case "on_conflict" ->
                    onConflict =
                            onConflict == null ? names("on_conflict", each.value()) : onConflict;
            default -> {
                String last = name.substring(name.lastIndexOf('.') + 1);
                if (LEVELLED.contains(last)) {
                    levelled(name, last, each.value());
                } else {
                    filter(each);
                }
            }
        }
    }

    private void levelled(String name, String last, String value) {
        List<String> path = path(name);
        switch (last) {
            case "order" -> orders.add(new Query.At<>(path, OrderParser.parse(value)));
            case "limit" -> limit(path, value);
            case "offset" -> offset(path, value);
            default -> {
                boolean negated = !path.isEmpty() && path.getLast().equals("not");
                logic.add(
                        new Query.At<>(
                                negated ? path.subList(0, path.size() - 1) : path,
                                FilterParser.logic(negated, last, value)));
            }
        }
    }

    private void limit(List<String> path, String value) {
        Long limit = number(value);
        if (limit == null) {
            return;
        }
        if (limit < 0) {
            throw ApiError.of(
                            416,
                            "PGRST103",
                            "Requested range not satisfiable",
                            "Limit should be greater than or equal to zero.")
                    .exception();
        }
        long offset = ranges.getOrDefault(path, RowRange.ALL).offset();
        ranges.put(path, new RowRange(offset, limit));
    }

    private void offset(List<String> path, String value) {
        Long offset = number(value);
        if (offset != null) {
            Long limit = ranges.getOrDefault(path, RowRange.ALL).limit();
            ranges.put(path, new RowRange(Math.max(0, offset), limit));
        }
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private void filter(QueryString.Parameter each) {
        var scanner = new Scanner("tree path (" + each.name() + ")", each.name());
        List<String> path = new ArrayList<>();
        String name = scanner.name();
        while (scanner.take(".")) {
            path.add(name);
            name = scanner.name();
        }
        var field = new Field(name, scanner.jsonPath());
        scanner.end();
        if (routineRead && path.isEmpty() && !FilterParser.isOperation(each.value())) {
            arguments.add(each);
            return;
        }
        filterNames.add(each.name());
        filters.add(new Query.At<>(path, FilterParser.filter(field, each.value())));
    }

    private static List<String> path(String name) {
        var scanner = new Scanner("tree path (" + name + ")", name);
        List<String> names = new ArrayList<>();
        do {
            names.add(scanner.name());
        } while (scanner.take("."));
        scanner.end();
        return names.subList(0, names.size() - 1);
    }

    private static List<String> names(String parameter, String value) {
        var scanner = new Scanner(parameter + " parameter (" + value + ")", value);
        List<String> names = new ArrayList<>();
        do {
            scanner.blanks();
            names.add(scanner.name());
            scanner.blanks();
        } while (scanner.take(","));
        scanner.end();
        return names;
    }
}
