package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.UserType;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.ObjectDdl;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A routine, sequence or type as its tab shows it.
 *
 * @param facts one dim line
 */
record ObjectFacts(String name, String facts, @Nullable String comment, String definition) {

    /** What the target means in this catalog; empty when it is not there any more. */
    static Optional<ObjectFacts> of(Target target, Catalog catalog, ObjectDdl ddl) {
        Optional<Schema> schema =
                catalog.schemas().stream()
                        .filter(each -> each.name().equals(target.detail("schema")))
                        .findFirst();
        String name = target.detail("name");
        return switch (target.detail("kind")) {
            case "routine" ->
                    schema.stream()
                            .flatMap(each -> each.routines().stream())
                            .filter(each -> each.name().equals(name))
                            .filter(each -> each.arguments().equals(target.detail("arguments")))
                            .findFirst()
                            .map(each -> routine(each, ddl));
            case "sequence" ->
                    schema.stream()
                            .flatMap(each -> each.sequences().stream())
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .map(each -> sequence(each, ddl));
            default ->
                    schema.stream()
                            .flatMap(each -> each.types().stream())
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .map(each -> type(each, ddl));
        };
    }

    private static ObjectFacts routine(Routine routine, ObjectDdl ddl) {
        return new ObjectFacts(
                routine.name(),
                routine.schema() + " · " + routine.kind() + " · " + routine.language(),
                routine.comment(),
                ddl.of(routine));
    }

    private static ObjectFacts sequence(Sequence sequence, ObjectDdl ddl) {
        String owner = sequence.ownedBy();
        String feeds = owner == null ? " · feeds no column" : " · feeds " + owner;
        return new ObjectFacts(
                sequence.name(),
                sequence.schema() + " · sequence" + feeds,
                sequence.comment(),
                ddl.of(sequence));
    }

    private static ObjectFacts type(UserType type, ObjectDdl ddl) {
        return new ObjectFacts(
                type.name(), type.schema() + " · " + type.kind(), type.comment(), ddl.of(type));
    }
}
