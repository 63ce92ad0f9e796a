package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The chosen tables; the lead is the one that keys start from. */
final class Selection {
    private final Set<TableName> chosen = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable TableName lead;

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    Set<TableName> tables() {
        return Set.copyOf(chosen);
    }

    boolean has(TableName table) {
        return chosen.contains(table);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    int size() {
        return chosen.size();
    }

    /** Null = none is chosen. */
    @Nullable TableName lead() {
        return lead;
    }

    void only(TableName table) {
        chosen.clear();
        chosen.add(table);
        lead = table;
        tell();
    }

    void set(Collection<TableName> tables) {
        chosen.clear();
        chosen.addAll(tables);
        lead = tables.isEmpty() ? null : tables.iterator().next();
        tell();
    }

    void add(Collection<TableName> tables) {
        chosen.addAll(tables);
        if (lead == null && !chosen.isEmpty()) {
            lead = chosen.iterator().next();
        }
        tell();
    }

    void toggle(TableName table) {
        if (chosen.remove(table)) {
            lead = chosen.isEmpty() ? null : chosen.iterator().next();
        } else {
            chosen.add(table);
            lead = table;
        }
        tell();
    }

    void clear() {
        set(List.of());
    }

    /** Forgets what is not there any more. */
    void keep(Predicate<TableName> there) {
        if (chosen.removeIf(there.negate())) {
            lead = chosen.isEmpty() ? null : chosen.iterator().next();
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
