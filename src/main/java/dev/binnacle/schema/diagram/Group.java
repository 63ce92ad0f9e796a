package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Tables that belong together, marked in one colour. */
public record Group(String name, Tint tint, Set<TableName> tables) {
    public Group {
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
    }
}
