package dev.binnacle.schema.diff;

import dev.binnacle.schema.object.ObjectId;

import java.util.List;
import java.util.Set;

/**
 * What was decided about renames.
 *
 * @param renames those that are
 * @param kept the ids, as they are now, of what was not renamed but really goes
 * @param ask whether what is undecided is asked about; else it goes
 */
public record Decisions(List<Rename> renames, Set<ObjectId> kept, boolean ask) {
    /** Nothing is renamed and nothing is asked. */
    public static final Decisions NO_RENAMES = new Decisions(List.of(), Set.of(), false);

    /** Nothing is decided yet. */
    public static final Decisions ASK = new Decisions(List.of(), Set.of(), true);

    public Decisions {
        renames = List.copyOf(renames);
        kept = Set.copyOf(kept);
    }
}
