package dev.binnacle.database.h2;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.database.catalog.Cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** H2's triggers: it has one row per event, we have one per trigger. */
final class H2Triggers {
    private static final Dialect DIALECT = new H2Dialect();
    private final BiFunction<String, Integer, List<Cells>> files;

    H2Triggers(BiFunction<String, Integer, List<Cells>> files) {
        this.files = files;
    }

    List<Cells> rows() {
        List<Cells> rows = new ArrayList<>();
        for (List<Cells> table : Cells.byFirst(files.apply("triggers", 9)).values()) {
            Cells.by(table, 1).values().forEach(events -> rows.add(row(events)));
        }
        return rows;
    }

    private static Cells row(List<Cells> events) {
        Cells first = events.getFirst();
        String words =
                events.stream().map(event -> event.text(2)).collect(Collectors.joining(" OR "));
        String when = first.text(4) + " " + words;
        return Cells.of(
                first.get(0),
                first.get(1),
                when + (first.yes(3) ? ", each row" : ", each statement"),
                "true",
                definition(first, words),
                "false");
    }

    private static String definition(Cells first, String words) {
        return "CREATE TRIGGER "
                + DIALECT.quote(new TableName(first.text(6), first.text(1)))
                + " "
                + first.text(4)
                + " "
                + words.replace(" OR ", ", ")
                + " ON "
                + DIALECT.quote(new TableName(first.text(7), first.text(8)))
                + (first.yes(3) ? " FOR EACH ROW" : "")
                + " CALL "
                + DIALECT.literal(first.text(5));
    }
}
