package dev.binnacle.api.call;

import java.util.Map;

/** What the numbers mean with which a WebSocket is closed. */
final class CloseCodes {
    /** Never sent: the end came without a close. */
    static final int BROKEN_OFF = 1006;

    private static final Map<Integer, String> WORDS =
            Map.ofEntries(
                    Map.entry(1000, "normal"),
                    Map.entry(1001, "going away"),
                    Map.entry(1002, "protocol error"),
                    Map.entry(1003, "unsupported data"),
                    Map.entry(1005, "no reason given"),
                    Map.entry(1006, "broken off"),
                    Map.entry(1007, "invalid text"),
                    Map.entry(1008, "against the policy"),
                    Map.entry(1009, "message too big"),
                    Map.entry(1010, "extension missing"),
                    Map.entry(1011, "server error"),
                    Map.entry(1012, "restarting"),
                    Map.entry(1013, "try again later"),
                    Map.entry(1014, "bad gateway"));

    private CloseCodes() {}

    /** Number, meaning, and the reason that was given with it. */
    static String words(int code, String reason) {
        String meaning = WORDS.getOrDefault(code, "");
        return (code + " " + meaning).strip() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
