package dev.binnacle.api.collection;

import java.util.List;
import java.util.Optional;

/** Keeps texts that are typed and not yet saved, so that a crash loses none of them. */
public interface DraftJournal {
    /**
     * An unsaved text.
     *
     * @param path of the request it is for
     * @param stamp of the file when the text was begun
     */
    record Draft(String path, String text, String stamp) {}

    /** Keeps it in place of an earlier draft for the same path. */
    void keep(Draft draft);

    Optional<Draft> find(String path);

    /** Forgets the draft of that path, if there is one. */
    void forget(String path);

    List<Draft> all();
}
