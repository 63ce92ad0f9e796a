package dev.binnacle.schema.definition;

import java.util.List;

/**
 * A definition with changes.
 *
 * @param definition with the changes, read again
 * @param toLookAt where a name stands in text that is not changed by itself: a view's query, a
 *     function's body
 */
public record DefinitionEdit(Definition definition, List<DefinitionPlace> toLookAt) {
    public DefinitionEdit {
        toLookAt = List.copyOf(toLookAt);
    }
}
