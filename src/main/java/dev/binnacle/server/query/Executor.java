package dev.binnacle.server.query;

import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

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

    /** What the frame's role may do. */
    Rights rights(Frame frame);

    /** Reads the database's structure again. */
    void reload();

    @Override
    void close();
}
