package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.plan.PlanDialect;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.scratch.Settling;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.Map;

/** The two structures that a command compares, in the same words. */
public final class SchemaSides {
    private final SchemaSources sources;
    private final Settling settling;
    private final Map<Engine, PlanDialect> dialects;

    public SchemaSides(
            SchemaSources sources, Settling settling, Map<Engine, PlanDialect> dialects) {
        this.sources = sources;
        this.settling = settling;
        this.dialects = Map.copyOf(dialects);
    }

    /** Both, open until the caller closes them. */
    public record Pair(SchemaSource from, SchemaSource to, Catalog before, Catalog after)
            implements AutoCloseable {
        @Override
        public void close() {
            from.close();
            to.close();
        }
    }

    public SchemaSource open(String place, PrintWriter err) {
        return likely(place, null, err);
    }

    /** Migrations that do not say whose SQL they are, are the other side's. */
    private SchemaSource likely(String place, @Nullable Engine likely, PrintWriter err) {
        SchemaSource source = sources.open(place, likely);
        source.problems().forEach(err::println);
        err.flush();
        return source;
    }

    /** Opens both; a definition with problems is compared no further. */
    public Pair open(String from, String to, PrintWriter err) {
        SchemaSource left = open(from, err);
        try {
            SchemaSource right = likely(to, left.engine(), err);
            return pair(left, right, err);
        } catch (RuntimeException failure) {
            left.close();
            throw failure;
        }
    }

    /** The same with a database that is open already and read. */
    public Catalog target(Database live, String to, PrintWriter err) {
        try (SchemaSource right = likely(to, live.dialect().engine(), err)) {
            whole(right);
            return settled(right, live, err);
        }
    }

    private Pair pair(SchemaSource from, SchemaSource right, PrintWriter err) {
        try {
            boolean other = from.engine() != right.engine() && from.definition() != null;
            SchemaSource left = other ? likely(from.label(), right.engine(), err) : from;
            whole(left);
            whole(right);
            if (left.engine() != right.engine()) {
                throw Problem.of(
                                ProblemCode.PLAN_ENGINES,
                                left.engine().title() + " and " + right.engine().title() + ".")
                        .exception();
            }
            return new Pair(
                    left,
                    right,
                    settled(left, right.database(), err),
                    settled(right, left.database(), err));
        } catch (RuntimeException failure) {
            right.close();
            throw failure;
        }
    }

    private static void whole(SchemaSource source) {
        if (!source.problems().isEmpty()) {
            throw Problem.of(
                            ProblemCode.DEFINITION_BROKEN,
                            source.label() + ": " + source.problems().getFirst())
                    .exception();
        }
    }

    private Catalog settled(SchemaSource source, @Nullable Database other, PrintWriter err) {
        Definition definition = source.definition();
        if (definition == null) {
            return source.catalog();
        }
        Settling.Settled settled =
                settling.settle(
                        source.engine(),
                        definition.files().stream().map(SourceFile::text).toList(),
                        source.catalog(),
                        other,
                        Progress.none());
        if (settled.note() != null) {
            err.println(
                    source.label()
                            + " is compared as it is written, since no database could be made to"
                            + " try it on: "
                            + settled.note().strip());
            err.flush();
        }
        return settled.catalog();
    }

    Planner planner(Engine engine) {
        return new Planner(dialect(engine));
    }

    PlanDialect dialect(Engine engine) {
        PlanDialect dialect = dialects.get(engine);
        if (dialect == null) {
            throw new IllegalArgumentException("no plans for " + engine);
        }
        return dialect;
    }
}
