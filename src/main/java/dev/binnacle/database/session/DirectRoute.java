package dev.binnacle.database.session;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Route;
import dev.binnacle.database.Secrets;

/** No tunnel. */
record DirectRoute(ConnectionSettings settings, Secrets secrets) implements Route {
    @Override
    public Login login() {
        return switch (settings.location()) {
            case Location.PostgreSql(String host, int port, _) ->
                    new Login(settings, secrets, host, port);
            case Location.H2Server(String host, int port, _) ->
                    new Login(settings, secrets, host, port);
            case Location.H2File _, Location.H2Memory _ -> new Login(settings, secrets, "", 0);
        };
    }

    @Override
    public void close() {}
}
