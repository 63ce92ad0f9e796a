package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.util.EnumMap;
import java.util.Map;

/** Asks at the terminal, once per purpose; without a terminal there is nothing to ask. */
final class PromptedSecrets implements Secrets {
    private final @Nullable Console terminal;
    private final Map<Purpose, String> given = new EnumMap<>(Purpose.class);

    PromptedSecrets(@Nullable Console terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized @Nullable String find(ConnectionSettings connection, Purpose purpose) {
        // a file or memory database is mostly without a password: it is not asked for
        boolean remote =
                connection.location() instanceof Location.PostgreSql
                        || connection.location() instanceof Location.H2Server;
        if (terminal == null || !terminal.isTerminal() || !remote || connection.user().isEmpty()) {
            return null;
        }
        return given.computeIfAbsent(
                purpose,
                asked -> {
                    String what =
                            switch (asked) {
                                case DATABASE_PASSWORD -> "Password of " + connection.user();
                                case SSH_PASSWORD -> "SSH password";
                                case SSH_KEY_PASSPHRASE -> "Passphrase of the SSH key";
                                case TLS_KEY_PASSPHRASE -> "Passphrase of the TLS key";
                            };
                    char[] typed = terminal.readPassword("%s: ", what);
                    return typed == null ? "" : new String(typed);
                });
    }
}
