package dev.binnacle.cli;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Passwords for commands: {@code BINNACLE_DB_PASSWORD}, then the file that {@code PGPASSFILE}
 * names, then whatever comes after (the vault, a prompt).
 */
public final class CommandSecrets implements Secrets {
    private final Function<String, @Nullable String> environment;
    private final Secrets next;

    /**
     * @param environment the value of a variable, null = not set
     */
    public CommandSecrets(Function<String, @Nullable String> environment, Secrets next) {
        this.environment = environment;
        this.next = next;
    }

    @Override
    public @Nullable String find(ConnectionSettings connection, Purpose purpose) {
        if (purpose == Purpose.DATABASE_PASSWORD) {
            String given = environment.apply("BINNACLE_DB_PASSWORD");
            if (given != null) {
                return given;
            }
            String file = environment.apply("PGPASSFILE");
            String found = file == null ? null : PasswordFile.find(file, connection);
            if (found != null) {
                return found;
            }
        }
        return next.find(connection, purpose);
    }
}
