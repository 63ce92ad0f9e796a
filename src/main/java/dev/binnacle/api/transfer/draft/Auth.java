package dev.binnacle.api.transfer.draft;

/** How a request of another tool proves who sends it. */
public sealed interface Auth {
    record None() implements Auth {}

    record Basic(String user, String password) implements Auth {}

    record Bearer(String prefix, String token) implements Auth {}

    record ApiKey(String name, String value, boolean inQuery) implements Auth {}

    /** Digest or NTLM, by the name of Hurl's option. */
    record Challenge(String option, String user, String password) implements Auth {}

    record Aws(String key, String secret, String token, String region, String service)
            implements Auth {}

    /**
     * @param token already there, or empty
     * @param facts how the source gets one, no secret in it
     */
    record OAuth2(String token, String facts) implements Auth {}

    /** A kind that has no place in Hurl. */
    record Unknown(String kind) implements Auth {}
}
