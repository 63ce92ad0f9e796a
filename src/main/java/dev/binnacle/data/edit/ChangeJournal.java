package dev.binnacle.data.edit;

import dev.binnacle.database.TableName;

import java.util.List;
import java.util.Optional;

/**
 * Where staged changes outlive the screen, a disconnect and a crash. One entry per connection and
 * table; the text is {@link ChangeSetJson}'s. Called off the screen's thread; what {@link #save}
 * returned from must survive a kill.
 */
public interface ChangeJournal {
    /** Replaces what is kept for the table. */
    void save(String connectionId, TableName table, String json);

    Optional<String> load(String connectionId, TableName table);

    void clear(String connectionId, TableName table);

    /** The tables of this connection that have staged changes, sorted. */
    List<TableName> tables(String connectionId);
}
