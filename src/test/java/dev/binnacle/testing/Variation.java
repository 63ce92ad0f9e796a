package dev.binnacle.testing;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;

/** A connection like another, but for one thing. */
public final class Variation {
    private Variation() {}

    public static ConnectionSettings readOnly(ConnectionSettings of) {
        return make(of, of.location(), of.user(), true, of.tls(), of.tunnel());
    }

    public static ConnectionSettings user(ConnectionSettings of, String user) {
        return make(of, of.location(), user, of.readOnly(), of.tls(), of.tunnel());
    }

    public static ConnectionSettings tls(ConnectionSettings of, Tls tls) {
        return make(of, of.location(), of.user(), of.readOnly(), tls, of.tunnel());
    }

    public static ConnectionSettings tunnel(ConnectionSettings of, SshTunnel tunnel) {
        return make(of, of.location(), of.user(), of.readOnly(), of.tls(), tunnel);
    }

    /** The same PostgreSQL database at another place. */
    public static ConnectionSettings at(ConnectionSettings of, String host, int port) {
        if (!(of.location() instanceof Location.PostgreSql was)) {
            throw new IllegalArgumentException(of.location().display());
        }
        var location = new Location.PostgreSql(host, port, was.database());
        return make(of, location, of.user(), of.readOnly(), of.tls(), of.tunnel());
    }

    public static ConnectionSettings named(ConnectionSettings of, String name) {
        return relabelled(of, name, of.tier());
    }

    public static ConnectionSettings tier(ConnectionSettings of, Tier tier) {
        return relabelled(of, of.name(), tier);
    }

    private static ConnectionSettings relabelled(ConnectionSettings of, String name, Tier tier) {
        return new ConnectionSettings(
                of.id(),
                name,
                of.location(),
                of.user(),
                tier,
                of.readOnly(),
                of.tls(),
                of.tunnel(),
                of.session(),
                of.api());
    }

    private static ConnectionSettings make(
            ConnectionSettings of,
            Location location,
            String user,
            boolean readOnly,
            Tls tls,
            @Nullable SshTunnel tunnel) {
        return new ConnectionSettings(
                of.id(),
                of.name(),
                location,
                user,
                of.tier(),
                readOnly,
                tls,
                tunnel,
                of.session(),
                of.api());
    }
}
