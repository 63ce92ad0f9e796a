package dev.binnacle.desktop.api;

import dev.binnacle.api.Redaction;

/**
 * What a {@code {{name}}} stands for now.
 *
 * @param source where the value comes from, in words
 */
record Variable(String name, String value, String source) {
    /** The value, covered when its name speaks of a secret. */
    String shown() {
        return Redaction.isSecret(name) ? Redaction.MARK : value;
    }
}
