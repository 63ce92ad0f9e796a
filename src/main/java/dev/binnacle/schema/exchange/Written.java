package dev.binnacle.schema.exchange;

import java.util.List;

/**
 * A structure in another form.
 *
 * @param lost what the form cannot say, one line each
 */
public record Written(String text, List<String> lost) {
    public Written {
        lost = List.copyOf(lost);
    }
}
