package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * How a connection is encrypted.
 *
 * @param rootCertificate PEM file of the authority that must have signed the server's certificate;
 *     null = the system's
 * @param clientCertificate PEM file the client shows; null = none
 * @param clientKey PKCS-8 DER or PKCS-12 file of the client's key; null = none
 */
public record Tls(
        Mode mode,
        @Nullable String rootCertificate,
        @Nullable String clientCertificate,
        @Nullable String clientKey) {

    /** PostgreSQL's {@code sslmode}. */
    public enum Mode {
        DISABLE,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL
    }

    public static Tls none() {
        return new Tls(Mode.DISABLE, null, null, null);
    }

    public static Tls prefer() {
        return new Tls(Mode.PREFER, null, null, null);
    }
}
