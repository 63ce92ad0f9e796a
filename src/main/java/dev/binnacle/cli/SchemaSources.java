package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionProblem;
import dev.binnacle.schema.definition.Definitions;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens whatever a command takes for a structure: a URL, a folder, a file. */
public final class SchemaSources {
    private static final List<String> SCHEMES = List.of("jdbc:", "postgresql:", "postgres:");

    private final Databases databases;
    private final Definitions definitions;
    private final Map<String, SchemaFormat> formats;

    /**
     * @param formats by the ending of their files, such as {@code dbml}
     */
    public SchemaSources(
            Databases databases, Definitions definitions, Map<String, SchemaFormat> formats) {
        this.databases = databases;
        this.definitions = definitions;
        this.formats = Map.copyOf(formats);
    }

    /** The caller closes it. */
    public SchemaSource open(String urlOrPath) {
        return open(urlOrPath, null);
    }

    /**
     * The same.
     *
     * @param likely whose SQL migrations are that do not say it; null = it is guessed
     */
    SchemaSource open(String urlOrPath, @Nullable Engine likely) {
        String lower = urlOrPath.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(lower::startsWith)
                ? database(urlOrPath)
                : files(urlOrPath, lower, likely);
    }

    private SchemaSource database(String url) {
        Database database = databases.open(url);
        try {
            return new SchemaSource(
                    url,
                    database.dialect().engine(),
                    database.catalog(Progress.none()),
                    List.of(),
                    database,
                    null);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private SchemaSource files(String path, String lower, @Nullable Engine likely) {
        Path place = place(path);
        SchemaFormat format = formats.get(lower.substring(lower.lastIndexOf('.') + 1));
        if (format != null && Files.isRegularFile(place)) {
            return format.read(place);
        }
        Definition read = definitions.read(place, likely);
        return new SchemaSource(
                path,
                read.engine(),
                read.catalog(),
                read.problems().stream().map(DefinitionProblem::words).toList(),
                null,
                read);
    }

    private static Path place(String path) {
        try {
            Path place = Path.of(path);
            if (Files.exists(place)) {
                return place;
            }
        } catch (InvalidPathException unlikely) {
            // said below
        }
        throw Problem.of(
                        ProblemCode.DEFINITION_UNREADABLE,
                        "There is neither a file nor a folder " + path + ".",
                        path)
                .hint("Name a URL such as postgresql://user@host/name, a folder or a file.")
                .exception();
    }
}
