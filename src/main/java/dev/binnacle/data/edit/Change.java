package dev.binnacle.data.edit;

import dev.binnacle.database.Column;
import dev.binnacle.database.Value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One staged change of one row. Immutable. */
public sealed interface Change {
    RowRef row();

    /** A new row; columns left out get their default. */
    record Insert(RowRef.Added row, Map<Column, CellEdit> cells) implements Change {
        public Insert {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** New values for some cells of a row. */
    record Update(RowRef.Stored row, Map<Column, CellEdit> cells) implements Change {
        public Update {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * A row to be removed.
     *
     * @param seen the cells the operator saw in full: the row must still hold them
     */
    record Delete(RowRef.Stored row, Map<Column, Value> seen) implements Change {
        public Delete {
            seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        }
    }
}
