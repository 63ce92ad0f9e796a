package dev.binnacle.schema.exchange;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what is not kept while a structure is written for the other database. */
public final class PortNotes {
    private final List<PortabilityNote> notes = new ArrayList<>();
    private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

    public void lost(TableName table, String kind, String name, String what, String becomes) {
        notes.add(new PortabilityNote(Kept.LOST, kind, table, name, what, becomes));
    }

    public void changed(TableName table, String kind, String name, String what, String becomes) {
        notes.add(new PortabilityNote(Kept.CHANGED, kind, table, name, what, becomes));
    }

    public void respelled(TableName table, String kind, String name, String what, String becomes) {
        notes.add(new PortabilityNote(Kept.RESPELLED, kind, table, name, what, becomes));
    }

    /** Of something that is no part of a table; its name is said in full. */
    public void alone(Kept kept, String kind, String name, String what, String becomes) {
        notes.add(new PortabilityNote(kept, kind, null, name, what, becomes));
    }

    /** What became of a column's type; those only spelled otherwise are counted, not listed. */
    void type(TableName table, String column, String before, PortedType after) {
        if (after.kept() == Kept.RESPELLED) {
            spellings
                    .computeIfAbsent(before, key -> new TreeMap<>())
                    .merge(after.sql(), 1, Integer::sum);
        } else if (after.kept() != null) {
            String becomes = after.sql() + (after.why().isEmpty() ? "" : ": " + after.why());
            notes.add(new PortabilityNote(after.kept(), "column", table, column, before, becomes));
        }
    }

    /** Lost things first, in the order they were met. */
    List<PortabilityNote> all() {
        List<PortabilityNote> all = new ArrayList<>(notes);
        spellings.forEach((before, after) ->
                after.forEach((sql, count) -> {
                    String columns = count == 1 ? "1 column" : count + " columns";
                    String becomes = sql + " (" + columns + ")";
                    all.add(new PortabilityNote(Kept.RESPELLED, "type", null, before, "", becomes));
                }));
        all.sort(Comparator.comparing(PortabilityNote::kept));
        return all;
    }
}
