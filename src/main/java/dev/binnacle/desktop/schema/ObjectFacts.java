package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.UserType;
import dev.binnacle.desktop.shell.Target;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A routine, sequence or type as its tab shows it.
 *
 * @param facts one dim line
 */
record ObjectFacts(String name, String facts, @Nullable String comment, String definition) {

    /** What the target means in this catalog; empty when it is not there any more. */
    static Optional<ObjectFacts> of(Target target, Catalog catalog) {
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
                            .map(ObjectFacts::routine);
            case "sequence" ->
                    schema.stream()
                            .flatMap(each -> each.sequences().stream())
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .map(ObjectFacts::sequence);
            default ->
                    schema.stream()
                            .flatMap(each -> each.types().stream())
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .map(ObjectFacts::type);
        };
    }

    private static ObjectFacts routine(Routine routine) {
        String returns = routine.returns().isEmpty() ? "" : " → " + routine.returns();
        return new ObjectFacts(
                routine.name(),
                routine.schema() + " · " + routine.kind() + " · " + routine.language(),
                routine.comment(),
                routine.definition().isBlank()
                        ? routine.name() + "(" + routine.arguments() + ")" + returns
                        : routine.definition());
    }

    private static ObjectFacts sequence(Sequence sequence) {
        String owner = sequence.ownedBy();
        return new ObjectFacts(
                sequence.name(),
                sequence.schema() + " · sequence",
                sequence.comment(),
                "type       "
                        + sequence.type()
                        + "\nstart      "
                        + sequence.start()
                        + "\nincrement  "
                        + sequence.increment()
                        + "\nfeeds      "
                        + (owner == null ? "no column" : owner));
    }

    private static ObjectFacts type(UserType type) {
        String labels = String.join("\n", type.labels());
        return new ObjectFacts(
                type.name(),
                type.schema() + " · " + type.kind(),
                type.comment(),
                labels.isEmpty() ? type.definition() : labels);
    }
}
