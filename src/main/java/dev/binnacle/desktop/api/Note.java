package dev.binnacle.desktop.api;

/**
 * What to know about an answer, in a sentence.
 *
 * @param alarming whether it speaks of a danger
 */
record Note(String words, boolean alarming) {
    static Note of(String words) {
        return new Note(words, false);
    }
}
