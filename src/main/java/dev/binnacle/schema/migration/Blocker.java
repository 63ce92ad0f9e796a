package dev.binnacle.schema.migration;

/**
 * A session that holds what another waits for. Texts may be empty.
 *
 * @param session its number
 * @param query the last it ran
 * @param since when its transaction began, as the database writes it
 * @param object what it holds
 */
public record Blocker(
        String session,
        String user,
        String application,
        String query,
        String state,
        String since,
        String object) {

    /** One line for people. */
    public String words() {
        return "session "
                + session
                + part(" of ", user)
                + part(" (", application, ")")
                + part(" holds ", object)
                + part(", ", state)
                + part(" since ", since)
                + part(": ", query.strip().replaceAll("\\s+", " "));
    }

    private static String part(String before, String text) {
        return part(before, text, "");
    }

    private static String part(String before, String text, String after) {
        return text.isEmpty() ? "" : before + text + after;
    }
}
