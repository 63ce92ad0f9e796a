package dev.binnacle.app;

import dev.binnacle.cli.TypesCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.Secrets;
import dev.binnacle.server.action.ActionFolder;
import dev.binnacle.server.description.JavaRecords;
import dev.binnacle.server.description.TypeScript;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code binnacle types}: reads what a database exposes and writes it as types. */
final class LiveTypes implements TypesCommand.Writing {
    /** Types tell nothing of what an action calls, so its settings need not be known. */
    private static final String ANY_ADDRESS = "http://localhost";

    private final Secrets secrets;

    LiveTypes(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String write(
            String url,
            TypesCommand.Language language,
            List<String> schemas,
            @Nullable Path actions) {
        List<String> wanted = schemas.isEmpty() ? List.of("public") : schemas;
        var settings =
                new ServerSettings(Map.of("db-schemas", String.join(",", wanted), "db-pool", "1"));
        try (Executor executor =
                ServedBackend.executor(UrlDatabases.settings(url), secrets, settings)) {
            Exposed exposed =
                    new ActionFolder(actions, name -> ANY_ADDRESS)
                            .now()
                            .addedTo(executor.exposed(), wanted.getFirst());
            return language == TypesCommand.Language.TS
                    ? TypeScript.of(exposed, wanted)
                    : JavaRecords.of(exposed, wanted.getFirst(), "Rows");
        }
    }
}
