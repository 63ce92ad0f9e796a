package dev.binnacle.schema.definition;

/**
 * A sequence with nothing left open.
 *
 * @param type as the catalog writes it
 */
public record SequenceShape(
        String type, long start, long increment, long least, long most, long cache, boolean cycle) {
    /** Everything about it, as the catalog tells it. */
    public String options() {
        return "AS "
                + type
                + " START WITH "
                + start
                + " INCREMENT BY "
                + increment
                + " MINVALUE "
                + least
                + " MAXVALUE "
                + most
                + " CACHE "
                + cache
                + (cycle ? " CYCLE" : "");
    }
}
