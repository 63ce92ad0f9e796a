package dev.binnacle.access;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Step;
import dev.binnacle.database.Steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reads and changes users, roles and grants: plans, shows, runs, reads again. */
public final class AccessEditor {
    private final Map<Engine, Function<Dialect, AccessDialect>> dialects;

    public AccessEditor(Map<Engine, Function<Dialect, AccessDialect>> dialects) {
        this.dialects = Map.copyOf(dialects);
    }

    public AccessDialect dialect(Database database) {
        return Objects.requireNonNull(dialects.get(database.dialect().engine()))
                .apply(database.dialect());
    }

    public AccessSnapshot read(Database database, Progress progress) {
        AccessDialect dialect = dialect(database);
        return database.inspect(progress, dialect::read);
    }

    /** The statements alone, without asking the database. */
    public List<Step> steps(Database database, List<AccessChange> changes) {
        AccessDialect dialect = dialect(database);
        return changes.stream().flatMap(change -> dialect.steps(change).stream()).toList();
    }

    /** The statements, and what an operator should know before they run. */
    public AccessPlan plan(
            Database database,
            AccessSnapshot access,
            List<AccessChange> changes,
            Progress progress) {
        AccessDialect dialect = dialect(database);
        List<Step> steps = steps(database, changes);
        var remaining = new RemainingAccess(access, dialect.tablePrivileges());
        List<String> warnings = new ArrayList<>(remaining.after(changes));
        warnings.addAll(new GrantWarnings(access, dialect.features()).of(changes));
        for (AccessChange change : changes) {
            if (change instanceof AccessChange.DropRole drop) {
                warnings.addAll(
                        database.inspect(
                                progress, session -> dialect.blockers(session, drop.role())));
            }
        }
        boolean together = dialect.features().transactional();
        if (steps.size() > 1 && !together) {
            String engine = database.dialect().engine().title();
            warnings.add("Each statement commits by itself on " + engine + ".");
        }
        return new AccessPlan(changes, steps, warnings, together);
    }

    /** Runs a plan and returns what holds afterwards. */
    public AccessSnapshot apply(Database database, AccessPlan plan, Progress progress) {
        database.with(
                progress,
                session -> {
                    new Steps(session, plan.together()).run(plan.steps(), progress);
                    return plan;
                });
        return read(database, progress);
    }
}
