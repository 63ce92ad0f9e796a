package dev.binnacle.app;

import dev.binnacle.cli.TypesCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.Secrets;
import dev.binnacle.server.description.JavaRecords;
import dev.binnacle.server.description.TypeScript;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.settings.ServerSettings;

import java.util.List;
import java.util.Map;

/** {@code binnacle types}: reads what a database exposes and writes it as types. */
final class LiveTypes implements TypesCommand.Writing {
    private final Secrets secrets;

    LiveTypes(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String write(String url, TypesCommand.Language language, List<String> schemas) {
        List<String> wanted = schemas.isEmpty() ? List.of("public") : schemas;
        var settings =
                new ServerSettings(Map.of("db-schemas", String.join(",", wanted), "db-pool", "1"));
        try (Executor executor =
                ServedBackend.executor(UrlDatabases.settings(url), secrets, settings)) {
            return language == TypesCommand.Language.TS
                    ? TypeScript.of(executor.exposed(), wanted)
                    : JavaRecords.of(executor.exposed(), wanted.getFirst(), "Rows");
        }
    }
}
