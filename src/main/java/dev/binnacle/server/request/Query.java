package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a request's parameters ask.
 *
 * @param arguments a routine's, where it is called by GET
 * @param columns which keys of a body count; null = all of them
 * @param onConflict null = the primary key
 * @param ranges {@code limit} and {@code offset} by their path; the empty path is the root
 */
public record Query(
        List<SelectItem> select,
        List<At<Filter>> filters,
        List<At<Logic>> logic,
        List<At<List<OrderTerm>>> orders,
        Map<List<String>, RowRange> ranges,
        List<QueryString.Parameter> arguments,
        @Nullable Set<String> columns,
        @Nullable List<String> onConflict,
        Set<String> filterNames) {

    /**
     * Something that holds at an embedded resource.
     *
     * @param path names from the root; empty = the root
     */
    public record At<T>(List<String> path, T what) {
        public At {
            path = List.copyOf(path);
        }
    }
}
