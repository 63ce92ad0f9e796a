package dev.binnacle.api.hurl;

/** What reading a {@code .hurl} text gave: the file, or where it is broken. */
public sealed interface HurlReading permits HurlFile, BrokenHurl {
    /** Reads a text without losing a character of it. Never fails otherwise. */
    static HurlReading of(String text) {
        return new HurlParser(text).read();
    }
}
