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
    public void add(List<Entry> entries) {
        workspace.store().sqlHistory().add(entries.stream().map(this::run).toList());
    }

    private SqlRun run(Entry entry) {
        return new SqlRun(
                entry.connectionId(),
                entry.at(),
                operator,
                entry.sql(),
                entry.took(),
                entry.rows(),
                problem(entry));
    }

    /** The ending's word, on a line of its own, then what was said. */
    private static @Nullable String problem(Entry entry) {
        return entry.ending() == Ending.DONE
                ? null
                : (entry.ending().name().toLowerCase(Locale.ROOT) + "\n" + entry.said()).strip();
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
                                run.rows(),
                                said(run.problem())))
                .toList();
    }

    private static String said(@Nullable String problem) {
        return problem == null ? "" : problem.substring(problem.indexOf('\n') + 1);
    }

    private static Ending ending(@Nullable String problem) {
        if (problem == null) {
            return Ending.DONE;
        }
        for (Ending ending : Ending.values()) {
            if (problem.lines().findFirst().orElse("").equalsIgnoreCase(ending.name())) {
                return ending;
            }
        }
        return Ending.FAILED;
    }
}
