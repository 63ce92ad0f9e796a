package dev.binnacle.desktop.tour;

/** A step that cannot be taken on this backend; the message says why. */
final class TourSkip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourSkip(String message) {
        super(message);
    }
}
