package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One saved view of a schema. Immutable, so that undo is a stack of diagrams.
 *
 * @param name of its file, without the ending
 * @param tables on it; null = all
 * @param places the upper left corners of tables placed by hand; a table without one is placed by
 *     the layout
 * @param bySchema whether tables are also marked by schema
 */
public record Diagram(
        String name,
        @Nullable Set<TableName> tables,
        Detail detail,
        boolean bySchema,
        Map<TableName, Point> places,
        List<Group> groups,
        List<Note> notes) {
    public Diagram {
        tables = tables == null ? null : Collections.unmodifiableSet(new TreeSet<>(tables));
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** Every table, none placed. */
    public static Diagram of(String name) {
        return new Diagram(name, null, Detail.ALL, false, Map.of(), List.of(), List.of());
    }

    /** Whether this table is on it. */
    public boolean shows(TableName table) {
        return tables == null || tables.contains(table);
    }

    public Diagram withName(String other) {
        return new Diagram(other, tables, detail, bySchema, places, groups, notes);
    }

    /**
     * @param others null = all
     */
    public Diagram withTables(@Nullable Set<TableName> others) {
        return new Diagram(name, others, detail, bySchema, places, groups, notes);
    }

    public Diagram withDetail(Detail other) {
        return new Diagram(name, tables, other, bySchema, places, groups, notes);
    }

    public Diagram withBySchema(boolean marked) {
        return new Diagram(name, tables, detail, marked, places, groups, notes);
    }

    public Diagram withPlaces(Map<TableName, Point> others) {
        return new Diagram(name, tables, detail, bySchema, others, groups, notes);
    }

    public Diagram withGroups(List<Group> others) {
        return new Diagram(name, tables, detail, bySchema, places, others, notes);
    }

    public Diagram withNotes(List<Note> others) {
        return new Diagram(name, tables, detail, bySchema, places, groups, others);
    }

    /** With these tables too; the same where it shows all. */
    public Diagram adding(Set<TableName> more) {
        if (tables == null) {
            return this;
        }
        Set<TableName> all = new TreeSet<>(tables);
        all.addAll(more);
        return withTables(all);
    }

    /** Without these tables and their places. */
    public Diagram removing(Set<TableName> fewer, Set<TableName> known) {
        Set<TableName> rest = new TreeSet<>(tables == null ? known : tables);
        rest.removeAll(fewer);
        Map<TableName, Point> kept = new TreeMap<>(places);
        kept.keySet().removeAll(fewer);
        return withTables(rest).withPlaces(kept);
    }

    /** With a table placed by hand. */
    public Diagram placing(TableName table, Point corner) {
        Map<TableName, Point> all = new TreeMap<>(places);
        all.put(table, corner);
        return withPlaces(all);
    }

    /** With every table placed where it stands now, so that only new ones are placed from here. */
    public Diagram keeping(Arrangement arrangement) {
        Map<TableName, Point> all = new TreeMap<>(places);
        arrangement.boxes().forEach((table, box) -> all.put(table, box.corner()));
        return withPlaces(all);
    }

    /** The same after a table got another name. */
    public Diagram renaming(TableName from, TableName to) {
        Set<TableName> shown = tables == null ? null : renamed(tables, from, to);
        Map<TableName, Point> moved = new TreeMap<>(places);
        Point place = moved.remove(from);
        if (place != null) {
            moved.put(to, place);
        }
        List<Group> regrouped =
                groups.stream()
                        .map(group ->
                                new Group(
                                        group.name(),
                                        group.tint(),
                                        renamed(group.tables(), from, to)))
                        .toList();
        return new Diagram(name, shown, detail, bySchema, moved, regrouped, notes);
    }

    private static Set<TableName> renamed(Set<TableName> names, TableName from, TableName to) {
        Set<TableName> all = new TreeSet<>(names);
        if (all.remove(from)) {
            all.add(to);
        }
        return all;
    }
}
