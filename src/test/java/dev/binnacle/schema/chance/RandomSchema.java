package dev.binnacle.schema.chance;

import dev.binnacle.database.Engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A structure made by chance, and another that differs from it by chance. */
public final class RandomSchema {
    private final boolean postgres;
    private final Map<String, Kind> kinds;
    private final Map<String, Made> objects = new LinkedHashMap<>();

    private RandomSchema(boolean postgres) {
        this.postgres = postgres;
        this.kinds = Kinds.of(postgres);
    }

    public static RandomSchema of(Engine engine, Random random) {
        var schema = new RandomSchema(engine == Engine.POSTGRESQL);
        for (String kind : schema.kinds.keySet()) {
            int count = random.nextInt(Kinds.usual(kind) + 1);
            for (int i = 0; i < count; i++) {
                schema.add(kind, random);
            }
        }
        schema.mend(random);
        return schema;
    }

    /** The statements that take everything away again. */
    public static List<String> away(Engine engine) {
        return engine == Engine.H2
                ? List.of("drop all objects")
                : List.of(
                        "drop schema if exists \"other\", \"Odd \"\"S\"\"\", \"a.b\" cascade",
                        "drop schema public cascade",
                        "create schema public",
                        "alter schema public owner to pg_database_owner",
                        "comment on schema public is 'standard public schema'",
                        "grant usage on schema public to public");
    }

    /** The same with a few changes. */
    public RandomSchema changed(Random random) {
        var next = new RandomSchema(postgres);
        next.objects.putAll(objects);
        int changes = 1 + random.nextInt(10);
        for (int i = 0; i < changes; i++) {
            next.change(random);
            next.mend(random);
        }
        return next;
    }

    private void change(Random random) {
        List<Made> there = new ArrayList<>(objects.values());
        Made old = there.isEmpty() ? null : there.get(random.nextInt(there.size()));
        switch (random.nextInt(3)) {
            case 0 -> add(some(random), random);
            case 1 -> {
                if (old != null) {
                    again(old, random);
                }
            }
            default -> {
                if (old != null) {
                    objects.remove(old.key());
                }
            }
        }
    }

    private String some(Random random) {
        List<String> names = new ArrayList<>(kinds.keySet());
        return names.get(random.nextInt(names.size()));
    }

    private void add(String kind, Random random) {
        put(Objects.requireNonNull(kinds.get(kind)).make(draw(random), null));
    }

    private Draw draw(Random random) {
        return new Draw(random, this, postgres);
    }

    private boolean again(Made old, Random random) {
        return put(Objects.requireNonNull(kinds.get(old.kind())).make(draw(random), old));
    }

    private boolean put(@Nullable Made made) {
        if (made != null) {
            objects.put(made.key(), made);
        }
        return made != null;
    }

    /** Makes anew or takes away what needs things that are gone. */
    private void mend(Random random) {
        for (int round = 0; round < 50; round++) {
            Set<String> given = new HashSet<>();
            objects.values().forEach(made -> given.addAll(made.gives()));
            Made lost =
                    objects.values().stream()
                            .filter(made -> !given.containsAll(made.needs()))
                            .findFirst()
                            .orElse(null);
            if (lost == null) {
                return;
            }
            boolean kept = given.contains(lost.owner()) || lost.owner().isEmpty();
            if (!kept || random.nextInt(3) == 0 || !again(lost, random)) {
                objects.remove(lost.key());
            }
        }
    }

    List<Made> all(String... some) {
        Set<String> wanted = new HashSet<>(List.of(some));
        return objects.values().stream().filter(made -> wanted.contains(made.kind())).toList();
    }

    @Nullable Made get(String key) {
        return objects.get(key);
    }

    List<Made> columns(Made table) {
        List<Made> columns = new ArrayList<>();
        columns(table, columns, 0);
        return columns;
    }

    private void columns(Made table, List<Made> columns, int depth) {
        if (table.kind().endsWith("view")) {
            table.notes().forEach(name -> columns.add(Made.part("column", name, table)));
        } else if (table.kind().equals("table")) {
            columns.add(Made.part("column", "id", table).notes(List.of("bigint")));
            columns.add(Made.part("column", "zone", table).notes(List.of("integer")));
        }
        columns.addAll(own(table));
        if (table.kind().matches("child|partition") && depth < 9) {
            for (String need : table.needs()) {
                Made above = objects.get(need);
                if (above != null && above.kind().matches("table|partition|child")) {
                    columns(above, columns, depth + 1);
                }
            }
        }
    }

    private List<Made> own(Made table) {
        return objects.values().stream()
                .filter(made -> made.kind().equals("column") && made.owner().equals(table.key()))
                .toList();
    }

    /** The statements that make it, in order; of what stands in a circle, nothing. */
    public List<String> sql() {
        List<String> sql = new ArrayList<>();
        if (!postgres) {
            sql.addAll(List.of("create role reader", "create role writer"));
        }
        Set<String> given = new HashSet<>();
        List<Made> open = new ArrayList<>(objects.values());
        open.removeIf(made -> made.kind().equals("column"));
        while (true) {
            Made next =
                    open.stream()
                            .filter(made -> given.containsAll(needs(made)))
                            .findFirst()
                            .orElse(null);
            if (next == null) {
                return sql;
            }
            open.remove(next);
            given.addAll(next.gives());
            own(next).forEach(column -> given.addAll(column.gives()));
            String lines =
                    own(next).stream()
                            .map(column -> column.sql().getFirst())
                            .collect(Collectors.joining(", "));
            next.sql().forEach(text -> sql.add(Kinds.filled(text, lines)));
        }
    }

    private Set<String> needs(Made made) {
        Set<String> needs = new HashSet<>(made.needs());
        own(made).forEach(column -> needs.addAll(column.needs()));
        needs.remove(made.key());
        return needs;
    }
}
