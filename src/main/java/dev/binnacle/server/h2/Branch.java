package dev.binnacle.server.h2;

import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.SelectItem.Aggregate;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One resource of a read with its statement: rows of all parents at once, found again by the key
 * that leads to them.
 */
final class Branch {
    final ReadPlan plan;
    final SqlBuilder sql = new SqlBuilder();
    final List<Output> outputs = new ArrayList<>();
    final List<Branch> children = new ArrayList<>();

    /** What its rows consist of, in order. */
    final List<Shown> shown = new ArrayList<>();

    /** Places in its own result of the key by which parents find its rows. */
    final List<Integer> ownKey = new ArrayList<>();

    /** Places in the parent's result of the same key. */
    final List<Integer> parentKey = new ArrayList<>();

    /** Whether the database computes the aggregates. */
    boolean grouped;

    /** Whether they are computed here, because embedded rows take part. */
    boolean gathered;

    /** Whether its rows are grouped by, and so written as {@code jsonb}. */
    boolean normal;

    List<Object> values = List.of();

    /**
     * A column asked for.
     *
     * @param at its place in the statement's result
     * @param countAt place of the number of values, for an average; 0 = none
     * @param type of what the statement gives
     * @param cast null = none
     * @param aggregate computed here; null = none
     */
    record Output(
            int at,
            int countAt,
            ColumnType type,
            List<Field.JsonStep> path,
            @Nullable ColumnType cast,
            @Nullable Aggregate aggregate) {}

    /**
     * A column of the rows.
     *
     * @param type null = JSON, ready to be sent
     * @param from the child and its column; null = an output of its own
     * @param aggregate over it, computed here; null = none
     * @param aggregateCast null = none
     */
    record Shown(
            String name,
            @Nullable ColumnType type,
            @Nullable Source from,
            @Nullable Aggregate aggregate,
            @Nullable ColumnType aggregateCast) {}

    /**
     * @param column null = the whole row
     */
    record Source(Branch child, @Nullable Integer column) {}

    Branch(ReadPlan plan) {
        this.plan = plan;
    }

    boolean many() {
        return plan.relationship() != null && !plan.relationship().isToOne();
    }

    /** Turns every text into its value, in the order in which PostgreSQL would. */
    void bind() {
        children.forEach(Branch::bind);
        values = new ArrayList<>();
        sql.values().forEach(each -> values.add(value(each)));
    }

    /** What a statement is given for a value as it was written. */
    static Object value(@Nullable Object written) {
        return switch (written) {
            case Slot.Text text -> text.value();
            case Slot.Texts texts -> texts.value();
            case Slot.Keys keys -> keys;
            case Value value -> value;
            case null, default -> throw new IllegalStateException("no value: " + written);
        };
    }
}
