package dev.binnacle.app;

import dev.binnacle.base.Jobs;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Deeds;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.store.Act;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What was done, in the workspace's audit. */
final class StoredDeeds implements Deeds {
    private static final Logger LOG = LoggerFactory.getLogger(StoredDeeds.class);
    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 100;

    private final Workspace workspace;
    private final String operator;
    private final Jobs jobs;
    private final Clock clock;

    StoredDeeds(Workspace workspace, String operator, Jobs jobs, Clock clock) {
        this.workspace = workspace;
        this.operator = operator;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void note(Backend backend, String what, List<String> statements, long rows) {
        var act =
                new Act(
                        clock.instant(),
                        operator,
                        backend.id(),
                        backend.name(),
                        what.substring(0, Math.min(what.length(), LONGEST_NAME)),
                        text(statements),
                        rows,
                        Act.Outcome.DONE);
        jobs.start(
                        "Noting what was done",
                        progress -> {
                            workspace.store().audit().add(act);
                            return act;
                        })
                .whenFailed(problem -> LOG.warn("Not noted: {}: {}", what, problem.text()));
    }

    /** All of them where there are few; of thousands, as many as can be read. */
    private static String text(List<String> statements) {
        var shown = new ArrayList<String>();
        int length = 0;
        for (String statement : statements) {
            length += statement.length();
            if (length > LONGEST) {
                shown.add("-- and " + (statements.size() - shown.size()) + " more");
                break;
            }
            shown.add(statement + ";");
        }
        return String.join("\n", shown);
    }
}
