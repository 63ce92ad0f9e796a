package dev.binnacle.database;

import java.util.List;

/**
 * One statement of a planned change of structure or access.
 *
 * @param sql as it runs
 * @param secrets parts of it that nobody may see, such as a password's verifier
 */
public record Step(String sql, List<String> secrets) {
    private static final String MASK = "••••";

    public Step {
        secrets = List.copyOf(secrets);
    }

    public static Step of(String sql) {
        return new Step(sql, List.of());
    }

    /** As people see it. */
    public String shown() {
        return masked(sql);
    }

    /** Any text with this step's secrets taken out, such as an error that quotes the statement. */
    public String masked(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return clean;
    }

    @Override
    public String toString() {
        return shown();
    }
}
