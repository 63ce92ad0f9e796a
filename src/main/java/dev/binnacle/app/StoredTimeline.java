package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.activity.Event;
import dev.binnacle.desktop.activity.Timeline;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.store.Act;
import dev.binnacle.workspace.store.Call;
import dev.binnacle.workspace.store.SqlRun;
import dev.binnacle.workspace.store.Store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Acts, statements and calls of the workspace's store as one timeline. */
final class StoredTimeline implements Timeline {
    private final Workspace workspace;

    StoredTimeline(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<Event> recent(int limit) {
        Store store = workspace.store();
        var events = new ArrayList<Event>();
        store.audit().recent(limit).forEach(act -> events.add(of(act)));
        store.callHistory().recent(limit).forEach(call -> events.add(of(call)));
        for (ConnectionSettings connection : store.connections().all()) {
            store.sqlHistory()
                    .recent(connection.id(), "", limit)
                    .forEach(run -> events.add(of(run, connection.name())));
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Event of(Act act) {
        boolean done = act.outcome() == Act.Outcome.DONE;
        String rows = act.rows() < 0 ? "" : rows(act.rows());
        String outcome = act.outcome().name().toLowerCase(Locale.ROOT);
        return new Event(
                act.at(),
                Event.Kind.CHANGE,
                title(act),
                act.backend(),
                done && !rows.isEmpty() ? rows : (rows + " " + outcome).strip(),
                !done,
                act.sql());
    }

    /** What was saved is named; a statement of structure or access says itself what it did. */
    private static String title(Act act) {
        String first = act.sql().lines().findFirst().orElse("");
        return act.rows() < 0 && !first.isEmpty() ? first : (act.kind() + "   " + first).strip();
    }

    private static String rows(long rows) {
        return rows == 1 ? "1 row" : String.format("%,d rows", rows);
    }

    private static Event of(SqlRun run, String backend) {
        String problem = run.problem();
        String ending = problem == null ? "" : problem.lines().findFirst().orElse("");
        return new Event(
                run.at(),
                Event.Kind.SQL,
                run.sql(),
                backend,
                problem != null
                        ? ending.replace('_', ' ')
                        : (run.rows() < 0 ? "" : rows(run.rows()) + " ")
                                + "in "
                                + run.duration().toMillis()
                                + " ms",
                ending.equals("failed"),
                run.sql() + (problem == null ? "" : "\n\n" + problem));
    }

    private static Event of(Call call) {
        String problem = call.problem();
        return new Event(
                call.at(),
                Event.Kind.CALL,
                call.method() + " " + call.url(),
                call.request(),
                problem == null
                        ? call.status() + " in " + call.duration().toMillis() + " ms"
                        : "no answer",
                problem != null || call.status() >= 400,
                call.requestText()
                        + "\n\n"
                        + (problem == null
                                ? call.responseHead() + "\n\n" + call.responseBody()
                                : problem));
    }
}
