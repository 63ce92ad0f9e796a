package dev.binnacle.api;

/** Who asks, where a header that is written beforehand cannot say it. */
public sealed interface Login {
    record None() implements Login {}

    /** Answers the server's question (RFC 7616) after it was asked. */
    record Digest(String user, String password) implements Login {}

    /**
     * Signs the request as AWS wants it.
     *
     * @param scheme as curl has it: {@code provider1[:provider2[:region[:service]]]}
     */
    record Signature(String scheme, String key, String secret) implements Login {}

    static Login none() {
        return new None();
    }
}
