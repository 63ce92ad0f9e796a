package dev.binnacle.schema.comparison;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.scratch.Settling;
import dev.binnacle.schema.scratch.Settling.Settled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Definitions in a database's own words. What was settled once is kept, so that no throw-away
 * database is made anew while a definition's text stays as it is.
 */
final class SettledDefinitions {
    private static final int KEPT = 4;

    private final Settling settling;
    private final Map<Key, Settled> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Settled> eldest) {
                    return size() > KEPT;
                }
            };

    private record Key(ConnectionSettings connection, List<SourceFile> files) {}

    SettledDefinitions(Settling settling) {
        this.settling = settling;
    }

    /**
     * @param live whose server is asked for a throw-away database
     * @param again whether to try once more what could not be settled before
     */
    Settled of(Database live, Definition read, boolean again, Progress progress) {
        var key = new Key(live.settings(), read.files());
        synchronized (kept) {
            Settled known = kept.get(key);
            if (known != null && (known.note() == null || !again)) {
                return known;
            }
        }
        Settled settled =
                settling.settle(
                        read.engine(),
                        read.files().stream().map(SourceFile::text).toList(),
                        read.catalog(),
                        live,
                        progress);
        progress.check(); // what a cancel broke off says nothing about the definition
        synchronized (kept) {
            kept.put(key, settled);
        }
        return settled;
    }
}
