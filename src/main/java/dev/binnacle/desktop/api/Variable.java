package dev.binnacle.desktop.api;

import dev.binnacle.api.Redaction;

/**
 * What a {@code {{name}}} stands for now.
 *
 * @param source where the value comes from, in words
 * @param hidden whether the value is shown nowhere
 */
record Variable(String name, String value, String source, boolean hidden) {
    /** The value, covered when it is to be, or when its name speaks of a secret. */
    String shown() {
        return hidden || Redaction.isSecret(name) ? Redaction.MARK : value;
    }
}
