package dev.binnacle.database.h2;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.database.catalog.Cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** H2's constraints, put together from the four views that each hold a part of them. */
final class H2Constraints {
    private static final Dialect DIALECT = new H2Dialect();
    private final BiFunction<String, Integer, List<Cells>> files;
    private List<Cells> constraints = List.of();
    private Map<String, List<Cells>> columns = Map.of();
    private Map<String, List<Cells>> conditions = Map.of();
    private boolean loaded;

    /**
     * @param files reads a query file with so many columns
     */
    H2Constraints(BiFunction<String, Integer, List<Cells>> files) {
        this.files = files;
    }

    private void load() {
        if (!loaded) {
            constraints = files.apply("constraints", 6);
            columns = Cells.byFirst(files.apply("constraint-columns", 5));
            conditions = Cells.byFirst(files.apply("conditions", 2));
            loaded = true;
        }
    }

    private List<Cells> columns(String constraint) {
        return columns.getOrDefault(constraint, List.of());
    }

    List<Cells> keys() {
        load();
        List<Cells> rows = new ArrayList<>();
        for (Cells constraint : constraints) {
            boolean primary = constraint.text(2).equals("PRIMARY KEY");
            if (primary || constraint.text(2).equals("UNIQUE")) {
                List<Cells> parts = columns(constraint.text(0));
                String definition = definition(constraint, parts);
                for (Cells column : parts) {
                    rows.add(
                            Cells.of(
                                    constraint.get(3),
                                    constraint.get(1),
                                    Boolean.toString(primary),
                                    column.get(1),
                                    definition));
                }
            }
        }
        return rows;
    }

    private static String definition(Cells constraint, List<Cells> parts) {
        String nulls = constraint.text(5).isEmpty() ? "" : " NULLS " + constraint.text(5);
        return constraint.text(2) + nulls + " " + names(parts);
    }

    List<Cells> foreignKeys() {
        load();
        Map<String, List<Cells>> references = Cells.byFirst(files.apply("references", 4));
        List<Cells> rows = new ArrayList<>();
        for (Cells constraint : constraints) {
            List<Cells> reference = references.getOrDefault(constraint.text(0), List.of());
            if (constraint.text(2).equals("FOREIGN KEY") && !reference.isEmpty()) {
                foreignKey(constraint, reference.getFirst(), rows);
            }
        }
        return rows;
    }

    private void foreignKey(Cells constraint, Cells reference, List<Cells> rows) {
        List<Cells> target = columns(reference.text(1));
        String definition = definition(constraint, reference, target);
        for (Cells column : columns(constraint.text(0))) {
            int place = (int) column.number(2) - 1;
            if (place >= 0 && place < target.size()) {
                rows.add(
                        Cells.of(
                                constraint.get(3),
                                constraint.get(1),
                                column.get(1),
                                target.get(place).get(3),
                                target.get(place).get(4),
                                target.get(place).get(1),
                                reference.get(2),
                                reference.get(3),
                                constraint.get(4),
                                definition));
            }
        }
    }

    private String definition(Cells constraint, Cells reference, List<Cells> target) {
        List<Cells> own = columns(constraint.text(0));
        List<Cells> there = new ArrayList<>();
        for (Cells column : own) {
            int place = (int) column.number(2) - 1;
            if (place < 0 || place >= target.size()) {
                return ""; // its key vanished while it was read
            }
            there.add(target.get(place));
        }
        TableName name = new TableName(there.getFirst().text(3), there.getFirst().text(4));
        return "FOREIGN KEY "
                + names(own)
                + " REFERENCES "
                + DIALECT.quote(name)
                + " "
                + names(there)
                + " ON UPDATE "
                + reference.text(2)
                + " ON DELETE "
                + reference.text(3);
    }

    private static String names(List<Cells> rows) {
        return rows.stream()
                .map(row -> DIALECT.quote(row.text(1)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    List<Cells> checks() {
        load();
        return constraints.stream()
                .filter(constraint -> constraint.text(2).equals("CHECK"))
                .map(constraint ->
                        Cells.of(
                                constraint.get(3),
                                constraint.get(1),
                                condition(constraint.text(0)),
                                ""))
                .sorted(Comparator.comparing(row -> row.text(1)))
                .toList();
    }

    /** The condition of a check of a table or a domain. */
    String condition(String constraint) {
        load();
        List<Cells> found = conditions.getOrDefault(constraint, List.of());
        return found.isEmpty() ? "" : found.getFirst().text(1);
    }
}
