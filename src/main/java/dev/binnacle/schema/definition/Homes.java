package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Ddl;

import java.util.List;

/** Which file a statement belongs into. */
final class Homes {
    private final Definition definition;
    private final Parts parts;

    Homes(Definition definition) {
        this.definition = definition;
        this.parts = new Parts(definition);
    }

    /**
     * The last file that says anything about the table; of a new one, that of its schema's last
     * table; else the last.
     */
    int of(TableName table) {
        int own = -1;
        int sibling = -1;
        for (Part part : parts.all()) {
            if (Parts.about(part, table)) {
                own = Math.max(own, part.file());
            }
            if (part.statement() instanceof CreateTable create
                    && part.name(create.name()).schema().equals(table.schema())) {
                sibling = Math.max(sibling, part.file());
            }
        }
        int last = Math.max(0, definition.files().size() - 1);
        return own >= 0 ? own : sibling >= 0 ? sibling : last;
    }

    /** Whether the file's last statement has its semicolon. */
    boolean endsStatement(int file) {
        if (file >= definition.scripts().size()) {
            return true;
        }
        List<Ddl> statements = definition.scripts().get(file).statements();
        if (statements.isEmpty()) {
            return true;
        }
        String text = definition.files().get(file).text();
        int next = new Layout(text).next(statements.getLast().at().end());
        return next < text.length();
    }
}
