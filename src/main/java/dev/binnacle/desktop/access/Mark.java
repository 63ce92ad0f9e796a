package dev.binnacle.desktop.access;

import dev.binnacle.access.Privilege;

/**
 * One letter of a cell of the matrix.
 *
 * @param grantable whether it may be granted on
 */
record Mark(Privilege privilege, State state, boolean grantable) {
    /** How the privilege is held, and what is about to change. */
    enum State {
        NONE("–"),
        DIRECT("granted"),
        INHERITED("by another path"),
        COLUMNS("on some columns"),
        GRANT("will be granted"),
        REVOKE("will be revoked");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
