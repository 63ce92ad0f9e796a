package dev.binnacle.schema.diff;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what may have been renamed: tables by their columns, columns by type, place and name. */
final class RenameSearch {
    private static final double TABLE_LIKENESS = 0.6;
    private static final double COLUMN_LIKENESS = 0.5;
    private final Catalog before;
    private final Catalog after;
    private final Decisions decisions;
    private final List<RenameQuestion> found = new ArrayList<>();

    RenameSearch(Catalog before, Catalog after, Decisions decisions) {
        this.before = before;
        this.after = after;
        this.decisions = decisions;
    }

    List<RenameQuestion> questions() {
        tables();
        for (Table old : before.tables()) {
            after.table(old.name())
                    .filter(to -> !to.kind().view() && !old.kind().view())
                    .filter(to -> old.lineage().parents().isEmpty())
                    .ifPresent(to -> columns(old, to));
        }
        return best();
    }

    private void tables() {
        List<Table> gone = only(before, after);
        List<Table> come = only(after, before);
        for (Table old : gone) {
            for (Table to : come) {
                if (old.kind() == to.kind() || !old.kind().view() && !to.kind().view()) {
                    double likeness = likeness(old, to);
                    if (likeness >= TABLE_LIKENESS) {
                        ask(
                                id(old),
                                id(to),
                                likeness,
                                "%d of %d columns are the same"
                                        .formatted(
                                                shared(old, to),
                                                Math.max(
                                                        old.columns().size(),
                                                        to.columns().size())));
                    }
                }
            }
        }
    }

    private static ObjectId id(Table table) {
        return ObjectId.of(table.kind().view() ? ObjectKind.VIEW : ObjectKind.TABLE, table.name());
    }

    private static List<Table> only(Catalog one, Catalog other) {
        return one.tables().stream()
                .filter(table -> other.table(table.name()).isEmpty())
                .filter(table -> table.lineage().bound() == null)
                .toList();
    }

    private static double likeness(Table old, Table to) {
        int most = Math.max(old.columns().size(), to.columns().size());
        double columns = most == 0 ? 0 : (double) shared(old, to) / most;
        double names = Names.likeness(old.name().name(), to.name().name());
        return old.columns().size() < 3 ? (columns + names) / 2 : columns;
    }

    private static int shared(Table old, Table to) {
        Set<String> columns = new HashSet<>();
        old.columns().forEach(column -> columns.add(column.name() + " " + column.type()));
        return (int)
                to.columns().stream()
                        .filter(column -> columns.contains(column.name() + " " + column.type()))
                        .count();
    }

    private void columns(Table old, Table to) {
        List<Column> gone =
                old.columns().stream()
                        .filter(column -> to.column(column.name()).isEmpty())
                        .toList();
        List<Column> come =
                to.columns().stream()
                        .filter(column -> old.column(column.name()).isEmpty())
                        .toList();
        for (Column left : gone) {
            for (Column right : come) {
                double names = Names.likeness(left.name(), right.name());
                boolean type = left.type().equals(right.type());
                boolean kind = left.kind() == right.kind();
                boolean place = left.position() == right.position();
                double likeness =
                        (type ? 0.5 : kind ? 0.25 : 0) + 0.35 * names + (place ? 0.15 : 0);
                if (likeness >= COLUMN_LIKENESS) {
                    ask(
                            ObjectId.of(ObjectKind.COLUMN, old.name(), left.name()),
                            ObjectId.of(ObjectKind.COLUMN, old.name(), right.name()),
                            likeness,
                            type ? "the type is the same, " + right.type() : "the names are alike");
                }
            }
        }
    }

    private void ask(ObjectId from, ObjectId to, double likeness, String why) {
        if (!decisions.kept().contains(from)) {
            found.add(new RenameQuestion(from, to, likeness, why));
        }
    }

    /** One question for each that went, the likeliest. */
    private List<RenameQuestion> best() {
        List<RenameQuestion> best = new ArrayList<>();
        Set<ObjectId> taken = new HashSet<>();
        found.stream()
                .sorted(Comparator.comparingDouble(RenameQuestion::likeness).reversed())
                .forEach(question -> {
                    if (!taken.contains(question.from()) && !taken.contains(question.to())) {
                        taken.add(question.from());
                        taken.add(question.to());
                        best.add(question);
                    }
                });
        best.sort(Comparator.comparing(RenameQuestion::from));
        return best;
    }
}
