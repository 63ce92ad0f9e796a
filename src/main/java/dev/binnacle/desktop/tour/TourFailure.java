package dev.binnacle.desktop.tour;

import org.jspecify.annotations.Nullable;

/** A step of the tour did not come out as it should; the message says what was expected. */
final class TourFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourFailure(String message) {
        super(message);
    }

    TourFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
