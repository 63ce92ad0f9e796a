package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.impact.Use;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a use opens. */
final class UseTargets {
    private final String connection;
    private final Catalog catalog;
    private final Path queries;

    /**
     * @param queries the folder of saved queries
     */
    UseTargets(String connection, Catalog catalog, Path queries) {
        this.connection = connection;
        this.catalog = catalog;
        this.queries = queries;
    }

    /** Empty = it has no screen of its own. */
    Optional<Target> of(Use use) {
        TableName table = use.table();
        if (table != null) {
            return Optional.of(Target.structure(connection, table));
        }
        return switch (use.kind()) {
            case SAVED_QUERY ->
                    Optional.of(Target.savedQuery(connection, queries.resolve(use.name())));
            case ROUTINE -> routine(use.name());
            case SEQUENCE -> sequence(use.name());
            default -> Optional.empty();
        };
    }

    private Optional<Target> routine(String name) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.routines().stream())
                .filter(routine -> Use.routine(routine).equals(name))
                .findFirst()
                .map(routine ->
                        object(routine.schema(), routine.name(), "routine", routine.arguments()));
    }

    private Optional<Target> sequence(String name) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.sequences().stream())
                .filter(sequence -> (sequence.schema() + "." + sequence.name()).equals(name))
                .findFirst()
                .map(sequence -> object(sequence.schema(), sequence.name(), "sequence", ""));
    }

    private Target object(String schema, String name, String kind, String arguments) {
        return new Target(
                Target.Kind.OBJECT,
                connection,
                Map.of("schema", schema, "name", name, "kind", kind, "arguments", arguments));
    }
}
