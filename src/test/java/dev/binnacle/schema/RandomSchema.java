package dev.binnacle.schema;

import dev.binnacle.database.Engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A structure made by chance, and another that differs from it by chance, as SQL. */
final class RandomSchema {
    private static final List<String> NAMES =
            List.of(
                    "orders",
                    "customer",
                    "odd name",
                    "Über",
                    "select",
                    "a;b",
                    "quo\"te",
                    "it's",
                    "item",
                    "stock",
                    "x",
                    "日本",
                    "Table",
                    "order_items",
                    "p.q",
                    "log");
    private final boolean postgres;
    private final TreeMap<String, RandomTable> tables;
    private final TreeMap<String, List<String>> enums;
    private final TreeMap<String, String> domains;
    private final TreeMap<String, String> sequences;
    private final TreeMap<String, Integer> functions;
    private final TreeMap<String, List<String>> views;

    private RandomSchema(boolean postgres) {
        this.postgres = postgres;
        tables = new TreeMap<>();
        enums = new TreeMap<>();
        domains = new TreeMap<>();
        sequences = new TreeMap<>();
        functions = new TreeMap<>();
        views = new TreeMap<>();
    }

    static RandomSchema of(Engine engine, Random random) {
        var schema = new RandomSchema(engine == Engine.POSTGRESQL);
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> schema.addType(random));
        IntStream.range(0, 1 + random.nextInt(5)).forEach(i -> schema.addTable(random));
        IntStream.range(0, random.nextInt(3)).forEach(i -> schema.addView(random));
        return schema;
    }

    /** The same with a few changes. */
    RandomSchema changed(Random random) {
        var next = new RandomSchema(postgres);
        tables.forEach((name, table) -> next.tables.put(name, table.copy()));
        next.enums.putAll(enums);
        next.domains.putAll(domains);
        next.sequences.putAll(sequences);
        next.functions.putAll(functions);
        next.views.putAll(views);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            next.change(random);
        }
        next.mend();
        return next;
    }

    private void change(Random random) {
        switch (random.nextInt(14)) {
            case 0 -> addTable(random);
            case 1 -> remove(tables, random);
            case 2 -> addType(random);
            case 3 -> remove(enums, random);
            case 4 -> remove(domains, random);
            case 5 -> addView(random);
            case 6 -> remove(views, random);
            case 7 ->
                    pick(enums, random)
                            .ifPresent(name ->
                                    enums.put(
                                            name,
                                            labels(enums.getOrDefault(name, List.of()), random)));
            case 8 ->
                    pick(functions, random)
                            .ifPresent(name -> functions.put(name, random.nextInt(9)));
            case 9 -> sequences.replaceAll((name, old) -> sequence(random));
            case 10 -> domains.replaceAll((name, old) -> domain(random));
            default ->
                    pick(tables, random)
                            .ifPresent(name ->
                                    java.util.Objects.requireNonNull(tables.get(name))
                                            .change(random, this));
        }
    }

    private static <T> java.util.Optional<String> pick(TreeMap<String, T> things, Random random) {
        List<String> names = new ArrayList<>(things.keySet());
        return names.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(names.get(random.nextInt(names.size())));
    }

    private static <T> void remove(TreeMap<String, T> things, Random random) {
        pick(things, random).ifPresent(things::remove);
    }

    private static List<String> labels(List<String> old, Random random) {
        List<String> labels = new ArrayList<>(old);
        switch (random.nextInt(4)) {
            case 0 -> labels.add(random.nextInt(labels.size() + 1), "l" + random.nextInt(1000));
            case 1 -> {
                if (labels.size() > 1) {
                    labels.remove(random.nextInt(labels.size()));
                }
            }
            case 2 -> Collections.shuffle(labels, random);
            default -> labels.add("it's " + random.nextInt(1000));
        }
        return labels.stream().distinct().toList();
    }

    private void addType(Random random) {
        int number = random.nextInt(4);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (postgres) {
                    enums.put("mood" + number, labels(List.of("sad", "ok"), random));
                }
            }
            case 1 -> domains.put("code" + number, domain(random));
            case 2 -> sequences.put("Seq " + number, sequence(random));
            default -> {
                if (postgres) {
                    functions.put("f" + number, random.nextInt(9));
                }
            }
        }
    }

    private String domain(Random random) {
        String base = random.nextBoolean() ? "varchar(20)" : "integer";
        String fallback = base.equals("integer") ? "7" : "'it''s; x'";
        String check =
                base.equals("integer")
                        ? "value > " + random.nextInt(5)
                        : "char_length(value) < " + (10 + random.nextInt(20));
        String name = postgres ? "constraint c" + random.nextInt(3) + " " : "";
        return base
                + (random.nextBoolean() ? " default " + fallback : "")
                + (postgres && random.nextInt(4) == 0 ? " not null" : "")
                + (random.nextBoolean() ? " " + name + "check (" + check + ")" : "");
    }

    private static String sequence(Random random) {
        int least = random.nextInt(5);
        return "start with "
                + (least + random.nextInt(5))
                + " increment by "
                + (1 + random.nextInt(3))
                + " minvalue "
                + least
                + " maxvalue "
                + (1000 + random.nextInt(1000))
                + (random.nextBoolean() ? " cycle" : "");
    }

    private void addTable(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        tables.put(name, RandomTable.of(random, this));
        mend();
    }

    private void addView(Random random) {
        pick(tables, random)
                .ifPresent(table ->
                        views.put(
                                "v" + random.nextInt(5),
                                List.of(table, random.nextBoolean() ? "where" : "")));
    }

    boolean postgres() {
        return postgres;
    }

    List<String> types() {
        List<String> types = new ArrayList<>();
        enums.keySet().forEach(name -> types.add("public." + name));
        domains.keySet().forEach(name -> types.add("public." + name));
        return types;
    }

    List<String> sequences() {
        return new ArrayList<>(sequences.keySet());
    }

    List<String> functions() {
        return new ArrayList<>(functions.keySet());
    }

    List<String> tables() {
        return new ArrayList<>(tables.keySet());
    }

    java.util.Optional<RandomTable> table(String name) {
        return java.util.Optional.ofNullable(tables.get(name));
    }

    /** Takes away what refers to things that are gone. */
    void mend() {
        tables.forEach((name, table) -> table.mend(name, this));
        views.values().removeIf(view -> !tables.containsKey(view.getFirst()));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The statements that make it, in order. */
    List<String> sql() {
        List<String> sql = new ArrayList<>();
        enums.forEach((name, labels) ->
                sql.add(
                        "create type "
                                + name
                                + " as enum ("
                                + labels.stream()
                                        .map(label -> "'" + label.replace("'", "''") + "'")
                                        .collect(Collectors.joining(", "))
                                + ")"));
        domains.forEach((name, text) -> sql.add("create domain " + name + " as " + text));
        sequences.forEach((name, text) -> sql.add("create sequence " + quote(name) + " " + text));
        functions.forEach((name, number) ->
                sql.add(
                        number > 6
                                ? "create function "
                                        + name
                                        + "(a integer) returns bigint language sql"
                                        + " immutable return a + "
                                        + number
                                : "create function "
                                        + name
                                        + "(a integer) returns integer language sql"
                                        + " immutable as 'select a + "
                                        + number
                                        + "'"));
        tables.forEach((name, table) -> table.create(name, this, sql));
        tables.forEach((name, table) -> table.references(name, this, sql));
        views.forEach((name, view) ->
                sql.add(
                        "create view "
                                + name
                                + " as select "
                                + columns(view.getFirst())
                                + " from "
                                + quote(view.getFirst())
                                + (view.get(1).isEmpty() ? "" : " where id > 3")));
        return sql;
    }

    private String columns(String table) {
        return java.util.Objects.requireNonNull(tables.get(table)).names().stream()
                .map(RandomSchema::quote)
                .collect(Collectors.joining(", "));
    }
}
