package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One entry of {@code select}. */
public sealed interface SelectItem {

    /** A column, {@code *}, or an aggregate over one. */
    record Column(
            Field field,
            @Nullable String alias,
            @Nullable String cast,
            @Nullable Aggregate aggregate,
            @Nullable String aggregateCast)
            implements SelectItem {}

    /**
     * Rows of a related resource.
     *
     * @param inner true = rows without any are left out
     * @param spread true = its columns stand among the parent's
     */
    record Embed(
            String target,
            @Nullable String alias,
            @Nullable String hint,
            boolean inner,
            boolean spread,
            List<SelectItem> items)
            implements SelectItem {
        public Embed {
            items = List.copyOf(items);
        }
    }

    enum Aggregate {
        SUM,
        AVG,
        COUNT,
        MAX,
        MIN
    }
}
