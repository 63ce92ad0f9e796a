package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that a test makes up. */
public final class KnownFacts implements LiveFacts {
    private final Map<TableName, TableFacts> tables = new HashMap<>();
    private final Map<TableName, List<Holder>> holders = new HashMap<>();
    private final Map<String, IndexFacts> indexes = new HashMap<>();
    private final List<ExtensionFacts> extensions = new ArrayList<>();
    private final List<Reach> reach = new ArrayList<>();
    private Answer rows = Answer.UNKNOWN;
    private Answer nulls = Answer.UNKNOWN;
    private Answer duplicates = Answer.UNKNOWN;

    public static TableName name(String table) {
        return new TableName("public", table);
    }

    public KnownFacts table(String table, long rows, long bytes) {
        tables.put(name(table), new TableFacts(rows, bytes, 1, 1, -1));
        return this;
    }

    public KnownFacts wasted(String table, long rows, long bytes, long wasted) {
        tables.put(name(table), new TableFacts(rows, bytes, 1, 1, wasted));
        return this;
    }

    public KnownFacts held(String table, Duration age) {
        holders.put(name(table), List.of(new Holder(name(table), "ann, psql", age)));
        return this;
    }

    public KnownFacts index(String table, String index, long scans, long bytes) {
        indexes.put(index, new IndexFacts(name(table), index, scans, bytes));
        return this;
    }

    public KnownFacts extension(String name, String schema, String installed, String available) {
        extensions.add(new ExtensionFacts(name, schema, installed, available));
        return this;
    }

    public KnownFacts reach(String role, String object, String privilege) {
        reach.add(new Reach(role, name(object), privilege));
        return this;
    }

    public KnownFacts rows(Answer answer) {
        rows = answer;
        return this;
    }

    public KnownFacts nulls(Answer answer) {
        nulls = answer;
        return this;
    }

    public KnownFacts duplicates(Answer answer) {
        duplicates = answer;
        return this;
    }

    @Override
    public int version() {
        return 18;
    }

    @Override
    public Optional<TableFacts> table(TableName table) {
        return Optional.ofNullable(tables.get(table));
    }

    @Override
    public List<Holder> holders(TableName table) {
        return holders.getOrDefault(table, List.of());
    }

    @Override
    public Optional<IndexFacts> index(TableName table, String index) {
        return Optional.ofNullable(indexes.get(index));
    }

    @Override
    public Optional<Instant> countedSince() {
        return Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Override
    public List<ExtensionFacts> extensions() {
        return extensions;
    }

    @Override
    public List<Reach> reach(List<String> roles) {
        return reach.stream().filter(one -> roles.contains(one.role())).toList();
    }

    @Override
    public Answer holdsRows(TableName table) {
        return rows;
    }

    @Override
    public Answer holdsNull(TableName table, List<String> columns) {
        return nulls;
    }

    @Override
    public Answer holdsDuplicates(TableName table, List<String> columns) {
        return duplicates;
    }
}
