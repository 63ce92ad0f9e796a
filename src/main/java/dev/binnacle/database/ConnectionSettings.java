package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A stored connection: everything but its secrets, which stay in the vault under {@link #id()}.
 *
 * @param id a UUID, never shown
 * @param name what people call the backend
 * @param user the login; empty for the operating system's user
 * @param session settings set on every session ({@code search_path}, {@code statement_timeout}, …)
 * @param api base URL of the backend's API; null = none
 */
public record ConnectionSettings(
        String id,
        String name,
        Location location,
        String user,
        Tier tier,
        boolean readOnly,
        Tls tls,
        @Nullable SshTunnel tunnel,
        Map<String, String> session,
        @Nullable String api) {

    public ConnectionSettings {
        session = Map.copyOf(session);
    }

    /** The same connection with other session settings. */
    public ConnectionSettings withSession(Map<String, String> other) {
        return new ConnectionSettings(
                id, name, location, user, tier, readOnly, tls, tunnel, other, api);
    }

    /** The same through another tunnel; null = none. */
    public ConnectionSettings withTunnel(@Nullable SshTunnel other) {
        return new ConnectionSettings(
                id, name, location, user, tier, readOnly, tls, other, session, api);
    }

    public Engine engine() {
        return location.engine();
    }
}
