package dev.binnacle.api.check;

/** A text that is no XML. */
final class NoDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDocumentException(Throwable cause) {
        super(cause);
    }
}
