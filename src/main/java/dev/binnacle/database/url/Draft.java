package dev.binnacle.database.url;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a URL has said so far. */
final class Draft {
    final Map<String, String> session = new TreeMap<>();
    final List<String> refused = new ArrayList<>();
    String user = "";
    boolean readOnly;
    Tls.Mode mode = Tls.Mode.PREFER;
    @Nullable String password;
    @Nullable String rootCertificate;
    @Nullable String clientCertificate;
    @Nullable String clientKey;

    ConnectionUrl to(Location location) {
        if (!refused.isEmpty()) {
            throw ConnectionUrl.notAllowed(refused);
        }
        var tls = new Tls(mode, rootCertificate, clientCertificate, clientKey);
        var settings =
                new ConnectionSettings(
                        UUID.randomUUID().toString(),
                        location.display(),
                        location,
                        user,
                        Tier.DEVELOPMENT,
                        readOnly,
                        tls,
                        null,
                        session,
                        null);
        return new ConnectionUrl(settings, password);
    }
}
