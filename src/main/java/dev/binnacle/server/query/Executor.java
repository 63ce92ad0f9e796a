package dev.binnacle.server.query;

import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs plans in a database, each in a transaction of its own. Every method throws {@link
 * dev.binnacle.server.request.ApiException} for what the database refuses, and where it is away.
 */
public interface Executor extends AutoCloseable {
    /** What requests can reach now. */
    Exposed exposed();

    Result read(Frame frame, ReadPlan plan, Shape shape);

    /**
     * @param check run before anything stays; what it throws undoes the change. Null = none
     */
    Result change(
            Frame frame,
            ChangePlan change,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check);

    Result call(
            Frame frame,
            CallPlan call,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check);

    /**
     * Runs several statements in one transaction; what {@code work} throws undoes them all.
     *
     * @return what {@code work} gave, once it stays
     */
    <T> T within(Frame frame, Function<Statements, T> work);

    /** Whether a role is one of these, or has the rights of one through others. */
    boolean has(String role, Set<String> any);

    /** What the frame's role may do. */
    Rights rights(Frame frame);

    /** Reads the database's structure again. */
    void reload();

    @Override
    void close();
}
