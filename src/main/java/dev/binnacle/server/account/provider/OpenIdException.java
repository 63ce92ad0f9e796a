package dev.binnacle.server.account.provider;

/** A provider could not be reached, or did not prove who somebody is. */
public final class OpenIdException extends Exception {
    private static final long serialVersionUID = 1L;

    OpenIdException(String message) {
        super(message);
    }

    OpenIdException(String message, Throwable cause) {
        super(message, cause);
    }
}
