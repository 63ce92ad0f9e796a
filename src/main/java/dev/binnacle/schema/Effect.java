package dev.binnacle.schema;

/**
 * What a change does beside its wish, found out before it runs.
 *
 * @param sentence for people, with its number
 */
public record Effect(Kind kind, String sentence) {
    /** How bad it is. */
    public enum Kind {
        /** Values are gone afterwards. */
        LOSES,
        /** The database will refuse. */
        FAILS,
        /** Other objects go along. */
        TAKES_ALONG,
        /** Good to know. */
        NOTE
    }
}
