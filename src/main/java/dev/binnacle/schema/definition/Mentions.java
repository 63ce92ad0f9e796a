package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.CreateView;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Where text that is not taken apart names a table or column: queries, bodies of code. */
final class Mentions {
    private final Definition definition;

    Mentions(Definition definition) {
        this.definition = definition;
    }

    /**
     * @param column null = the table itself; else only where both are named
     */
    List<DefinitionPlace> of(TableName table, @Nullable String column) {
        List<DefinitionPlace> places = new ArrayList<>();
        for (Part part : new Parts(definition).all()) {
            Written written =
                    switch (part.statement()) {
                        case CreateView view -> view.query();
                        case RoutineStatement.CreateRoutine routine -> routine.body();
                        case RoutineStatement.CreateRule rule -> rule.text();
                        case RoutineStatement.Do block -> block.code();
                        default -> null;
                    };
            if (written != null) {
                Span found = mention(part, written, table, column);
                if (found != null) {
                    places.add(definition.place(new Where(part.file(), found)));
                }
            }
        }
        return places;
    }

    private static @Nullable Span mention(
            Part part, Written written, TableName table, @Nullable String column) {
        Span ofTable = null;
        Span ofColumn = null;
        int start = written.at().start() + opening(written.text());
        for (Ident word : Words.of(inside(written.text()), part.dialect().syntax())) {
            Span at = new Span(start + word.at().start(), start + word.at().end());
            if (ofTable == null && part.name(word).equals(table.name())) {
                ofTable = at;
            }
            if (ofColumn == null && part.name(word).equals(column)) {
                ofColumn = at;
            }
        }
        return ofTable == null ? null : column == null ? ofTable : ofColumn;
    }

    /** How long the quote before a body is. */
    private static int opening(String text) {
        if (text.startsWith("$")) {
            return text.indexOf('$', 1) + 1;
        }
        return text.startsWith("'") ? 1 : 0;
    }

    private static String inside(String text) {
        int open = opening(text);
        return text.substring(open, Math.max(open, text.length() - open));
    }
}
