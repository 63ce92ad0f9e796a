package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.schema.scratch.ScratchDatabase;
import dev.binnacle.schema.scratch.ScratchDatabases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs a plan on a throw-away copy of a live structure with some of its rows. The live database is
 * only read, and its tables never wait.
 */
public final class Rehearsal {
    /** What a copy never shows. */
    private static final List<String> ALWAYS =
            List.of(
                    "How long it takes on all rows: the copy has a sample.",
                    "How it goes among other sessions: on the copy there are none.");

    private static final int MOST = 20;

    private final ScratchDatabases scratches;
    private final Function<Database, SchemaPrinter> printers;
    private final Map<Engine, RehearsalDialect> dialects = new EnumMap<>(Engine.class);

    public Rehearsal(
            ScratchDatabases scratches,
            Function<Database, SchemaPrinter> printers,
            List<RehearsalDialect> dialects) {
        this.scratches = scratches;
        this.printers = printers;
        dialects.forEach(each -> this.dialects.put(each.engine(), each));
    }

    /**
     * Rehearses steps; a Problem where no copy can be made, which says what stays unproven.
     *
     * @param transactions steps that run in one transaction each, or one alone
     */
    public RehearsalReport run(
            Database live, List<List<PlanStep>> transactions, Progress progress) {
        Catalog catalog = Bookkeeping.without(live.catalog(progress));
        List<String> unproven = new ArrayList<>(ALWAYS);
        try (ScratchDatabase scratch = scratches.furnishedLike(live, progress)) {
            scratch.missing().forEach(each -> unproven.add("Not in the copy: " + each));
            Database copy = scratch.database();
            List<String> all = printers.apply(live).statements(catalog);
            List<String> first = printers.apply(live).statements(Unlinked.of(catalog));
            run(copy, first, unproven, progress);
            RehearsalDialect dialect = dialect(live);
            var sample = new RowSample(live, copy, catalog, dialect);
            List<String> sampled = sample.copy(touched(transactions, catalog), progress);
            unproven.addAll(sample.skipped());
            List<String> links = new ArrayList<>(all);
            links.removeAll(first);
            run(copy, links, unproven, progress);
            try (LockRecorder recorder = dialect.record(copy, progress)) {
                var steps = new RehearsalRun(recorder, sample.whole(), progress).run(transactions);
                return new RehearsalReport(steps, sampled, unproven);
            }
        }
    }

    private RehearsalDialect dialect(Database live) {
        RehearsalDialect dialect = dialects.get(live.settings().engine());
        if (dialect == null) {
            throw Problem.of(ProblemCode.SCRATCH_REFUSED, live.product()).exception();
        }
        return dialect;
    }

    private static void run(
            Database to, List<String> statements, List<String> unproven, Progress progress) {
        progress.at(-1, "Copying the structure");
        for (String sql : statements) {
            progress.check();
            try {
                to.with(progress, session -> session.update(Sql.of(sql)));
            } catch (ProblemException refused) {
                unproven.add(
                        "Not in the copy: "
                                + sql.lines().findFirst().orElse("")
                                + " ("
                                + refused.problem().detail().lines().findFirst().orElse("")
                                + ")");
            }
        }
    }

    private static Set<TableName> touched(List<List<PlanStep>> transactions, Catalog catalog) {
        var tables = new TreeSet<TableName>();
        for (PlanStep step : transactions.stream().flatMap(List::stream).toList()) {
            step.locks().forEach(claim -> tables.add(claim.table()));
            if (step.table() != null) {
                tables.add(step.table());
            }
            if (step.subject().isEmpty()) {
                named(step.sql(), catalog).forEach(tables::add);
            }
        }
        return tables;
    }

    /** The tables that a statement names which claims nothing. */
    private static Stream<TableName> named(String sql, Catalog catalog) {
        var words = new HashSet<>(List.of(sql.split("[^\\p{L}\\p{N}_$]+")));
        return catalog.tables().stream()
                .map(Table::name)
                .filter(table -> words.contains(table.name()))
                .limit(MOST);
    }
}
