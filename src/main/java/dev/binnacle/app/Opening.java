package dev.binnacle.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window is opened with. Read by hand, so that the window need not wait for the library
 * that reads commands.
 *
 * @param workspace the folder named; null = the default one
 * @param user the operator named; null = the system's user
 */
public record Opening(@Nullable Path workspace, @Nullable String user) {

    /** The opening these arguments ask for; empty when they ask for a command, help or version. */
    public static Optional<Opening> of(String... arguments) {
        Path workspace = null;
        String user = null;
        for (int index = 0; index < arguments.length; index += 2) {
            if (index + 1 == arguments.length) {
                return Optional.empty();
            }
            String value = arguments[index + 1];
            switch (arguments[index]) {
                case "--workspace" -> workspace = Path.of(value);
                case "--user" -> user = value;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Opening(workspace, user));
    }
}
