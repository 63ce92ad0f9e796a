package dev.binnacle.desktop.tour;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Row;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for a table to try things on that is found again exactly as it was. */
final class Choosing {
    private static final long LARGEST = 20_000;
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final TourGround ground;
    private boolean looked;
    private @Nullable Choice choice;
    private String why =
            "no table has rows, a key of one column, a text column to change and no trigger";

    private record Candidate(Table table, Column key, Column text) {
        /** Names make the better picture. */
        private int fit() {
            String name = text.name().toLowerCase(Locale.ROOT);
            return (key.kind() == ValueKind.INTEGER ? 4 : 0)
                    + (name.contains("name") || name.contains("title") ? 2 : 0)
                    + (text.position() <= 4 ? 2 : 0)
                    + (table.estimatedRows() >= 50 ? 1 : 0);
        }
    }

    Choosing(TourGround ground) {
        this.ground = ground;
    }

    /** The first that fits; empty when there is none. */
    Optional<Choice> found() {
        if (!looked) {
            looked = true;
            choice = look().orElse(null);
        }
        return Optional.ofNullable(choice);
    }

    /** Why there is none, once it was looked for. */
    String why() {
        return why;
    }

    private Optional<Choice> look() {
        String readOnly = ground.driver().on(ground.backend()::readOnlyReason);
        if (readOnly != null) {
            why = readOnly;
            return Optional.empty();
        }
        return ground.catalog().tables().stream()
                .filter(table -> table.kind() == Table.Kind.TABLE)
                .filter(table -> table.estimatedRows() != 0 && table.estimatedRows() <= LARGEST)
                // a trigger could change what the tour would not know to put back
                .filter(table -> table.triggers().isEmpty())
                .flatMap(table -> candidate(table).stream())
                .sorted(Comparator.comparingInt(Candidate::fit).reversed())
                .limit(MOST)
                .flatMap(candidate -> tried(candidate).stream())
                .findFirst();
    }

    /** The rows of a table that the tour has made. */
    static Choice own(TourGround ground, TableName name) {
        Table table = ground.structureNow().table(name).orElseThrow();
        Column key = table.columns().get(0);
        Column text = table.columns().get(1);
        List<Row> rows = Choice.first(ground, table, key, text);
        return new Choice(table, key, text, rows, rows.size());
    }

    private static Optional<Candidate> candidate(Table table) {
        Optional<Column> key =
                table.rowKey()
                        .filter(found -> found.columns().size() == 1)
                        .flatMap(found -> table.column(found.columns().getFirst()));
        Set<String> bound = bound(table);
        Optional<Column> text =
                table.columns().stream()
                        .filter(column -> column.kind() == ValueKind.TEXT)
                        .filter(column -> column.generated().writable())
                        .filter(column -> column.labels().isEmpty())
                        .filter(column -> !bound.contains(column.name()))
                        .findFirst();
        return key.flatMap(of -> text.map(found -> new Candidate(table, of, found)));
    }

    /** Columns that a key, a check or a unique index binds. */
    private static Set<String> bound(Table table) {
        var bound = new HashSet<String>();
        table.keys().stream().map(Key::columns).forEach(bound::addAll);
        table.foreignKeys().forEach(key -> bound.addAll(key.columns()));
        table.indexes().stream()
                .filter(index -> index.unique())
                .forEach(index -> bound.addAll(index.keys()));
        for (Column column : table.columns()) {
            if (table.checks().stream()
                    .anyMatch(check -> check.condition().contains(column.name()))) {
                bound.add(column.name());
            }
        }
        return bound;
    }

    private Optional<Choice> tried(Candidate candidate) {
        Table table = candidate.table();
        List<Row> rows;
        long count;
        try {
            count = ground.count(table.name(), null);
            rows = Choice.first(ground, table, candidate.key(), candidate.text());
        } catch (dev.binnacle.base.ProblemException refused) {
            return refuse(table, refused.problem());
        }
        if (rows.isEmpty() || count > LARGEST || !rows.stream().allMatch(Choosing::plain)) {
            return Optional.empty();
        }
        var choice = new Choice(table, candidate.key(), candidate.text(), rows, count);
        for (int row = 0; row < rows.size(); row++) {
            Optional<Problem> refused =
                    ground.refused(choice.write(row, Value.of(choice.other(row))));
            if (refused.isPresent()) {
                return refuse(table, refused.get());
            }
        }
        return Optional.of(choice);
    }

    private static boolean plain(Row row) {
        @Nullable String text = row.get(1).text();
        return text == null || text.length() <= LONGEST && text.indexOf('\n') < 0;
    }

    private Optional<Choice> refuse(Table table, Problem problem) {
        why = "rows of " + table.name() + " may not be changed: " + problem.detail();
        return Optional.empty();
    }
}
