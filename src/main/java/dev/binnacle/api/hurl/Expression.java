package dev.binnacle.api.hurl;

import java.util.List;

/**
 * A query and the filters that what it finds goes through, as {@code jsonpath "$.id" toString}.
 *
 * @param query what is asked of the answer
 */
public record Expression(Operation query, List<Operation> filters) {
    public Expression {
        filters = List.copyOf(filters);
    }
}
