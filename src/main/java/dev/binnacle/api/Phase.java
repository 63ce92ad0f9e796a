package dev.binnacle.api;

import java.time.Duration;

/**
 * One bar of the waterfall.
 *
 * @param hop 0 for the first address asked, 1 for the one it redirected to, and so on
 * @param start since the call began
 */
public record Phase(Kind kind, int hop, Duration start, Duration length) {
    /** What happens in a call, in this order. */
    public enum Kind {
        /** Waiting for a turn, choosing and checking a connection. */
        QUEUE("queue"),
        DNS("DNS"),
        CONNECT("connect"),
        TLS("TLS"),
        REQUEST("request"),
        /** From the last byte sent to the first byte of the answer. */
        WAITING("first byte"),
        BODY("body");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
