package dev.binnacle.data.edit;

import dev.binnacle.base.Problem;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

/**
 * One staged cell.
 *
 * @param base what the operator saw before the edit; NULL for the cells of a new row
 * @param mine what is to be written; while {@code problem} is set, the text as it was typed
 * @param problem why it cannot be written; null = it can
 */
public record CellEdit(Value base, Value mine, @Nullable Problem problem) {
    static CellEdit of(Value base, CellInput.Entry entry) {
        return new CellEdit(base, entry.value(), entry.problem());
    }

    public boolean valid() {
        return problem == null;
    }

    CellEdit rebase(Value theirs) {
        return new CellEdit(theirs, mine, problem);
    }
}
