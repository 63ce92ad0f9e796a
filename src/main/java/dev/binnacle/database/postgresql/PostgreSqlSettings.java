package dev.binnacle.database.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The server settings that a connection may set; none of them makes anyone run code. */
public final class PostgreSqlSettings {
    private static final Set<String> ALLOWED =
            Set.of(
                    "search_path",
                    "statement_timeout",
                    "lock_timeout",
                    "idle_in_transaction_session_timeout",
                    "timezone",
                    "role",
                    "work_mem",
                    "jit",
                    "row_security",
                    "enable_seqscan",
                    "default_transaction_isolation",
                    "synchronous_commit");

    /** Settings of the backend itself, read by its policies and triggers. */
    private static final List<String> ALLOWED_FAMILIES = List.of("app.", "request.", "citus.");

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    private PostgreSqlSettings() {}

    public static boolean allowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(lower).matches()
                && (ALLOWED.contains(lower)
                        || ALLOWED_FAMILIES.stream().anyMatch(lower::startsWith));
    }

    /** As the {@code options} of the start-up message, where a backslash guards a space. */
    static String options(Map<String, String> settings) {
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) ->
                options.append(options.isEmpty() ? "" : " ")
                        .append("-c ")
                        .append(name.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(value.replace("\\", "\\\\").replaceAll("(\\s)", "\\\\$1")));
        return options.toString();
    }
}
