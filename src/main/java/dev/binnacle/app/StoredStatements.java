package dev.binnacle.app;

import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.store.SqlRun;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The statements that were run, in the workspace's store. */
final class StoredStatements implements SqlHistory {
    private final Workspace workspace;
    private final String operator;

    StoredStatements(Workspace workspace, String operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    @Override
    public void add(Entry entry) {
        workspace
                .store()
                .sqlHistory()
                .add(
                        new SqlRun(
                                entry.connectionId(),
                                entry.at(),
                                operator,
                                entry.sql(),
                                entry.took(),
                                entry.rows(),
                                problem(entry.ending())));
    }

    private static @Nullable String problem(Ending ending) {
        return ending == Ending.DONE ? null : ending.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Entry> find(String connectionId, String containing, int limit) {
        return workspace.store().sqlHistory().recent(connectionId, containing, limit).stream()
                .map(run ->
                        new Entry(
                                run.connection(),
                                run.sql(),
                                run.at(),
                                run.duration(),
                                ending(run.problem()),
                                run.rows()))
                .toList();
    }

    private static Ending ending(@Nullable String problem) {
        if (problem == null) {
            return Ending.DONE;
        }
        for (Ending ending : Ending.values()) {
            if (ending.name().toLowerCase(Locale.ROOT).equals(problem)) {
                return ending;
            }
        }
        return Ending.FAILED;
    }
}
