package dev.binnacle.server;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpCall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Requests at what a database exposes, of every kind, some of them wrong. */
final class RandomRequests {
    private static final List<String> PATHS =
            List.of(
                    "->a",
                    "->>a",
                    "->n",
                    "->>n",
                    "->list->0",
                    "->list->>-1",
                    "->list->-2",
                    "->who->>name",
                    "->who->age",
                    "->who->>age",
                    "->no->>such",
                    "->1",
                    "->who->name->0");
    private static final List<String> WHOLE = List.of("->list", "->who", "->>list", "->>who");
    private static final List<String> JSON =
            List.of(
                    "1", "2.50", "-3", "0", "\"x\"", "\"b\"", "\"\"", "true", "false", "null", "[]",
                    "10");
    private static final List<String> CONTAINED =
            List.of(
                    "{\"a\":1}",
                    "{\"who\":{\"name\":\"b\"}}",
                    "{}",
                    "[]",
                    "[1]",
                    "1",
                    "\"b\"",
                    "{\"list\":[3]}",
                    "[[3]]",
                    "{\"who\":{\"age\":9}}",
                    "null",
                    "{\"n\":2.5,\"list\":[]}");
    private static final List<String> TEXTS =
            List.of("1", "2.50", "x", "b", "true", "", "10", "B*");
    private final Random random;
    private final Exposed exposed;
    private final Map<String, List<String>> samples;
    private final List<Resource> resources;
    private final StringBuilder query = new StringBuilder();

    /**
     * @param samples values as text by {@code table.column}
     */
    RandomRequests(Random random, Exposed exposed, Map<String, List<String>> samples) {
        this.random = random;
        this.exposed = exposed;
        this.samples = samples;
        this.resources = List.copyOf(exposed.resources().values());
    }

    HttpCall next() {
        query.setLength(0);
        Resource resource = pick(resources);
        int kind = random.nextInt(100);
        if (kind < 70) {
            return read(resource);
        }
        Resource table = pick(resources.stream().filter(each -> !each.view()).toList());
        return kind < 80 ? insert(table) : kind < 90 ? update(table) : delete(table);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    private final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void parameter(String name, String value) {
        query.append(query.isEmpty() ? "" : "&").append(encoded(name)).append('=');
        query.append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpCall read(Resource resource) {
        boolean aggregates = chance(12);
        parameter("select", select(resource, 0, "", aggregates));
        filters(resource, "");
        if (!aggregates) {
            order(resource, "");
        }
        if (!aggregates && chance(40)) {
            parameter("limit", oneOf("0", "1", "3", "10", "1000"));
        }
        if (!aggregates && chance(25)) {
            parameter("offset", oneOf("0", "1", "5", "100000"));
        }
        var headers = new HeaderFields();
        if (!aggregates && chance(20)) {
            headers.add("Range", oneOf("0-4", "2-2", "3-", "5-1", "0-0"));
        }
        if (chance(25)) {
            headers.add("Prefer", "count=exact");
        }
        accept(headers);
        String path = "/" + (chance(2) ? resource.name().name() + "s" : resource.name().name());
        return call(chance(8) ? "HEAD" : "GET", path, headers, "");
    }

    private void accept(HeaderFields headers) {
        switch (random.nextInt(12)) {
            case 0 -> headers.add("Accept", "text/csv");
            case 1 -> headers.add("Accept", "application/vnd.pgrst.object+json");
            case 2 -> headers.add("Accept", "application/vnd.pgrst.array+json;nulls=stripped");
            case 3 -> headers.add("Accept", "application/json");
            default -> {}
        }
    }

    private HttpCall call(String method, String path, HeaderFields headers, String body) {
        return new HttpCall(
                method, path, query.toString(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private String select(Resource resource, int depth, String path, boolean aggregates) {
        List<String> items = new ArrayList<>();
        if (aggregates) {
            aggregates(resource, items, path);
        } else if (chance(35)) {
            items.add("*");
        } else {
            for (int i = random.nextInt(4); i >= 0; i--) {
                items.add(column(resource));
            }
        }
        List<Relationship> related = new ArrayList<>(exposed.from(resource.name()));
        int embeds = depth > 2 || related.isEmpty() ? 0 : random.nextInt(aggregates ? 2 : 3);
        for (; embeds > 0; embeds--) {
            Relationship next = pick(related);
            related.removeIf(each -> each.target().equals(next.target()));
            items.add(embed(resource, next, depth, path));
            embeds = related.isEmpty() ? 0 : embeds;
        }
        return String.join(",", items);
    }

    private void aggregates(Resource resource, List<String> items, String path) {
        for (int i = random.nextInt(3); i > 0; i--) {
            String column = pick(List.copyOf(resource.columns().keySet()));
            if (!items.contains(column)) {
                items.add(column);
            }
        }
        if (!items.isEmpty()) {
            parameter(path + "order", String.join(",", items));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            Attribute column = pick(List.copyOf(resource.columns().values()));
            boolean adds = !column.type().equals("real");
            String function =
                    adds ? oneOf("sum", "avg", "min", "max", "count") : oneOf("max", "min");
            String alias = chance(40) ? "a" + i + ":" : "";
            String cast = chance(15) ? "::text" : "";
            items.add(
                    chance(30)
                            ? alias + "count()"
                            : alias + column.name() + "." + function + "()" + cast);
        }
    }

    private String column(Resource resource) {
        Attribute column = pick(List.copyOf(resource.columns().values()));
        String name = chance(2) ? column.name() + "x" : column.name();
        if (column.type().equals("jsonb") && chance(70)) {
            String cast = chance(10) ? oneOf("::text", "::int", "::boolean") : "";
            return name + pick(chance(20) ? WHOLE : PATHS) + cast;
        }
        String alias = chance(20) ? "r" + random.nextInt(3) + ":" : "";
        String cast = chance(15) ? "::" + cast(column) : "";
        return alias + name + cast;
    }

    private String cast(Attribute column) {
        if (chance(3)) {
            return oneOf("int", "date", "nothing", "boolean");
        }
        return switch (column.type()) {
            case "integer", "smallint", "bigint", "real" ->
                    oneOf("text", "numeric", "float8", "bigint", "float4");
            case "date" -> oneOf("text", "timestamp", "timestamptz");
            default ->
                    column.type().startsWith("timestamp")
                            ? oneOf("text", "date", "timestamptz", "time")
                            : column.type().startsWith("numeric")
                                    ? oneOf("int", "text", "float8", "float4")
                                    : oneOf("text", "varchar");
        };
    }

    private String embed(Resource parent, Relationship relationship, int depth, String path) {
        Resource target = Objects.requireNonNull(exposed.resource(relationship.target()));
        boolean ambiguous =
                exposed.from(parent.name()).stream()
                                .filter(each -> each.target().equals(relationship.target()))
                                .count()
                        > 1;
        String name = target.name().name();
        String hint = "";
        if (relationship.isSelf()) {
            name = relationship.isToOne() ? relationship.columns().getFirst().origin() : name;
            hint = relationship.isToOne() ? "" : "!" + relationship.columns().getFirst().target();
        } else if (ambiguous && chance(95)) {
            hint =
                    "!"
                            + (relationship.junction() == null
                                    ? relationship.constraint()
                                    : relationship.junction().table().name());
        }
        boolean spread = chance(20);
        String alias = !spread && chance(25) ? "e" + depth + random.nextInt(3) : "";
        String shown = alias.isEmpty() ? name : alias;
        String join = chance(25) ? "!inner" : "";
        boolean empty = chance(8);
        boolean counts = !empty && depth == 0 && chance(8);
        String here = path + shown + ".";
        String inside = empty ? "" : select(target, depth + 1, here, counts);
        boolean many = !relationship.isToOne();
        if (chance(30)) {
            filters(target, here);
        }
        if (many && !counts) {
            order(target, here);
        }
        if (many && !counts && (depth > 0 || chance(25))) {
            parameter(here + "limit", oneOf("0", "1", "2", depth > 0 ? "4" : "50"));
        }
        if (many && !counts && chance(10)) {
            parameter(here + "offset", oneOf("1", "2"));
        }
        if (chance(10)) {
            parameter(path + shown, oneOf("is.null", "not.is.null"));
        }
        return (spread ? "..." : alias.isEmpty() ? "" : alias + ":")
                + name
                + hint
                + join
                + "("
                + inside
                + ")";
    }

    private void filters(Resource resource, String path) {
        for (int i = oneOf(0, 0, 1, 1, 2, 3); i > 0; i--) {
            if (chance(20)) {
                String joiner = (chance(20) ? "not." : "") + oneOf("and", "or");
                parameter(path + joiner, tree(resource, 0));
            } else {
                Attribute column = pick(List.copyOf(resource.columns().values()));
                String place = column.name() + within(column);
                String name = chance(2) ? "no_" + place : place;
                parameter(
                        path + name,
                        (chance(20) ? "not." : "") + operation(resource, column, place));
            }
        }
    }

    private String tree(Resource resource, int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (depth < 2 && chance(20)) {
                parts.add(
                        (chance(20) ? "not." : "")
                                + oneOf("and", "or")
                                + tree(resource, depth + 1));
            } else {
                Attribute column = pick(List.copyOf(resource.columns().values()));
                String place = column.name() + within(column);
                String operation = operation(resource, column, place);
                parts.add(place + "." + (chance(20) ? "not." : "") + quoted(operation));
            }
        }
        return "(" + String.join(",", parts) + ")";
    }

    /** An operand within a tree needs quotes where it holds what ends one. */
    private static String quoted(String operation) {
        int dot = operation.indexOf('.');
        String operator = operation.substring(0, dot);
        String operand = operation.substring(dot + 1);
        if (operator.equals("in") || operator.equals("is") || operator.contains("(")) {
            return operation;
        }
        return operator + ".\"" + operand.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String within(Attribute column) {
        return column.type().equals("jsonb") && chance(80) ? pick(PATHS) : "";
    }

    private String operation(Resource resource, Attribute column, String place) {
        if (column.type().endsWith("[]") && chance(60)) {
            return oneOf("cs", "cd", "ov")
                    + oneOf(".{1}", ".{1,2}", ".{}", ".{3,2,1,4}", ".{NULL}");
        }
        boolean json = column.type().equals("jsonb");
        boolean texts = place.contains("->>");
        if (json && !texts && chance(15)) {
            return "cs." + pick(CONTAINED);
        }
        if (texts && chance(30)) {
            return oneOf("like.*b*", "ilike.B*", "match.^[a-z]", "eq(any).{1,b,x}", "is.null");
        }
        boolean text = column.type().startsWith("character") || column.type().equals("text");
        String value = json ? jsonValue(texts) : value(resource, column);
        if (text && chance(35)) {
            String part = value.substring(0, Math.min(value.length(), 1 + random.nextInt(4)));
            String pattern = oneOf(part + "*", "*" + part + "*", "*" + part, "_" + part + "*");
            return switch (random.nextInt(5)) {
                case 0 -> "like." + pattern;
                case 1 -> "ilike." + pattern.toUpperCase(java.util.Locale.ROOT);
                case 2 -> "like(any)." + list(List.of(pattern, "*a*"));
                case 3 -> "ilike(all)." + list(List.of(pattern, "*e*"));
                default -> "match.^[A-" + oneOf("K", "Z") + "].*" + oneOf("a", "e", "[0-9]");
            };
        }
        return switch (random.nextInt(9)) {
            case 0 -> oneOf("is.null", "is.not_null", chance(10) ? "is.true" : "is.null");
            case 1 ->
                    "in.("
                            + List.of(
                                            value,
                                            json ? jsonValue(texts) : value(resource, column),
                                            json ? jsonValue(texts) : value(resource, column))
                                    .stream()
                                    .map(each ->
                                            '"'
                                                    + each.replace("\\", "\\\\")
                                                            .replace("\"", "\\\"")
                                                    + '"')
                                    .collect(Collectors.joining(","))
                            + ")";
            case 2 -> "isdistinct." + value;
            case 3 ->
                    oneOf("eq(any).", "gt(all).", "lte(any).")
                            + list(
                                    List.of(
                                            value,
                                            json ? jsonValue(texts) : value(resource, column)));
            default -> oneOf("eq", "neq", "gt", "gte", "lt", "lte") + "." + value;
        };
    }

    private static String list(List<String> values) {
        return values.stream()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String jsonValue(boolean text) {
        return pick(text ? TEXTS : JSON);
    }

    private String value(Resource resource, Attribute column) {
        if (!column.type().equals("jsonb") && chance(3)) {
            return oneOf("x", "", "1.5", "99999999999999999999", "2024-02-30", "true");
        }
        List<String> known =
                samples.getOrDefault(resource.name().name() + "." + column.name(), List.of());
        return known.isEmpty() ? "1" : pick(known);
    }

    private void order(Resource resource, String path) {
        List<String> terms = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Attribute column = pick(List.copyOf(resource.columns().values()));
            String place = column.type().equals("jsonb") ? pick(PATHS) : "";
            terms.add(
                    column.name()
                            + place
                            + oneOf("", ".asc", ".desc")
                            + oneOf("", "", ".nullsfirst", ".nullslast"));
        }
        List<String> key = resource.primaryKey();
        terms.addAll(key.isEmpty() ? resource.columns().keySet() : key);
        parameter(path + "order", String.join(",", terms));
    }

    private HttpCall insert(Resource resource) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Attribute> written = new ArrayList<>();
        for (Attribute each : resource.columns().values()) {
            if (chance(each.nullable() || each.defaultSql() != null ? 50 : 96)) {
                written.add(each);
            }
        }
        for (int i = oneOf(0, 0, 0, 1, 2); i >= 0; i--) {
            rows.add(row(resource, written));
        }
        var headers = new HeaderFields();
        if (chance(30)) {
            headers.add("Prefer", "resolution=" + oneOf("merge-duplicates", "ignore-duplicates"));
            if (chance(10)) {
                parameter("on_conflict", pick(List.copyOf(resource.columns().keySet())));
            }
        }
        if (chance(30)) {
            headers.add("Prefer", "missing=default");
        }
        if (chance(30) && !written.isEmpty()) {
            parameter(
                    "columns",
                    written.stream().map(Attribute::name).collect(Collectors.joining(",")));
            rows.forEach(row -> row.keySet().removeIf(key -> chance(30)));
        } else if (chance(10) && !written.isEmpty()) {
            parameter("columns", pick(written).name() + (chance(20) ? "x" : ""));
        }
        represented(resource, headers, rows.size() > 1);
        boolean one = rows.size() == 1 && chance(60);
        return call("POST", "/" + resource.name().name(), headers, json(rows, one));
    }

    private Map<String, String> row(Resource resource, List<Attribute> written) {
        Map<String, String> row = new HashMap<>();
        for (Attribute each : written) {
            String value = value(resource, each);
            boolean key = resource.primaryKey().contains(each.name());
            if (key && chance(70)) {
                value =
                        each.type().contains("int")
                                ? "" + (20_000 + random.nextInt(9_000))
                                : "Z" + random.nextInt(9_000);
            }
            if (each.type().equals("jsonb")) {
                row.put(each.name(), chance(50) ? value : jsonValue(false));
                continue;
            }
            row.put(each.name(), chance(3) ? "null" : literal(value));
        }
        return row;
    }

    private static String json(List<Map<String, String>> rows, boolean one) {
        List<String> objects = new ArrayList<>();
        for (Map<String, String> row : rows) {
            objects.add(
                    row.entrySet().stream()
                            .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                            .collect(Collectors.joining(",", "{", "}")));
        }
        return one ? objects.getFirst() : "[" + String.join(",", objects) + "]";
    }

    private static String literal(String value) {
        return value.matches("-?[1-9]\\d{0,8}(\\.\\d+)?")
                ? value
                : '"'
                        + value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n")
                        + '"';
    }

    private void represented(Resource resource, HeaderFields headers, boolean several) {
        switch (random.nextInt(3)) {
            case 0 -> {
                headers.add("Prefer", "return=representation");
                if (chance(70)) {
                    parameter("select", select(resource, 1, "", false));
                }
                order(resource, "");
                accept(headers);
            }
            case 1 -> headers.add("Prefer", "return=headers-only");
            default -> {}
        }
        if (chance(20)) {
            headers.add("Prefer", "count=exact");
        }
    }

    private HttpCall update(Resource resource) {
        List<Attribute> columns = new ArrayList<>();
        for (int i = oneOf(0, 0, 1); i >= 0; i--) {
            columns.add(pick(List.copyOf(resource.columns().values())));
        }
        filters(resource, "");
        var headers = new HeaderFields();
        if (chance(20)) {
            headers.add("Prefer", "handling=strict,max-affected=" + oneOf("1", "5"));
        }
        represented(resource, headers, true);
        String body = json(List.of(row(resource, columns)), true);
        return call("PATCH", "/" + resource.name().name(), headers, body);
    }

    private HttpCall delete(Resource resource) {
        filters(resource, "");
        var headers = new HeaderFields();
        represented(resource, headers, true);
        return call("DELETE", "/" + resource.name().name(), headers, "");
    }
}
