package dev.binnacle.api.transfer.draft;

/** How a request of another tool proves who sends it. */
public sealed interface Auth {
    record None() implements Auth {}

    record Basic(String user, String password) implements Auth {}

    record Bearer(String prefix, String token) implements Auth {}

    record ApiKey(String name, String value, Place place) implements Auth {}

    /** Where a key or token goes. */
    enum Place {
        HEADER,
        QUERY,
        COOKIE;

        /**
         * @param word of another tool: what has a query or a cookie in its name, else a header
         */
        public static Place of(String word) {
            return word.startsWith("query") ? QUERY : word.startsWith("cookie") ? COOKIE : HEADER;
        }
    }

    /** Digest or NTLM, by the name of Hurl's option. */
    record Challenge(String option, String user, String password) implements Auth {}

    record Aws(String key, String secret, String token, String region, String service)
            implements Auth {}

    /**
     * @param token already there, or empty
     * @param prefix before it in the header; empty = none
     * @param facts how the source gets one, no secret in it
     */
    record OAuth2(String token, String prefix, Place place, String facts) implements Auth {
        /** As most send it. */
        public OAuth2(String token, String facts) {
            this(token, "Bearer", Place.HEADER, facts);
        }
    }

    /** A kind that has no place in Hurl. */
    record Unknown(String kind) implements Auth {}
}
