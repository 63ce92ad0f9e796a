package dev.binnacle.desktop.connection;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import java.util.Map;
import java.util.UUID;

/** Connections that begin from nothing or from another. */
final class Blank {
    private Blank() {}

    static ConnectionSettings connection() {
        return new ConnectionSettings(
                UUID.randomUUID().toString(),
                "",
                new Location.PostgreSql("localhost", 5432, ""),
                "",
                Tier.DEVELOPMENT,
                false,
                Tls.prefer(),
                null,
                Map.of(),
                null);
    }

    static ConnectionSettings copy(ConnectionSettings original, String id) {
        return new ConnectionSettings(
                id,
                original.name() + " copy",
                original.location(),
                original.user(),
                original.tier(),
                original.readOnly(),
                original.tls(),
                original.tunnel(),
                original.session(),
                original.api());
    }
}
