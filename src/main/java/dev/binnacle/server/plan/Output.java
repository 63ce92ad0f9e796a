package dev.binnacle.server.plan;

import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.SelectItem;

import org.jspecify.annotations.Nullable;

/**
 * A column of a read's result.
 *
 * @param aggregate null = none
 * @param alias null = the field's own name
 */
public record Output(
        Target target,
        SelectItem.@Nullable Aggregate aggregate,
        @Nullable String aggregateCast,
        @Nullable String cast,
        @Nullable String alias) {

    /** What it is called in the result. */
    public String name() {
        return alias == null ? target.name() : alias;
    }

    Output called(@Nullable String name) {
        return new Output(target, aggregate, aggregateCast, cast, name);
    }

    Output of(Target other) {
        return new Output(other, aggregate, aggregateCast, cast, alias);
    }

    /** Whether it may mean how many rows there are, where no column has that name. */
    boolean isCountByName() {
        return aggregate == null
                && target.name().equals("count")
                && target.path().isEmpty()
                && !target.wholeRow();
    }

    /** How many rows there are. */
    Output counting() {
        Target rows = Target.unknown(Field.of("*"));
        return new Output(rows, SelectItem.Aggregate.COUNT, cast, null, alias);
    }

    Output plain() {
        return new Output(target, null, null, cast, alias);
    }
}
