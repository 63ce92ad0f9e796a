package dev.binnacle.schema.definition;

import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Functions, procedures, aggregates and triggers. */
final class RoutineFold {
    private final Scope scope;

    RoutineFold(Scope scope) {
        this.scope = scope;
    }

    void routine(RoutineStatement.CreateRoutine create) {
        TableName name = scope.name(create.name());
        Routine made =
                scope.dialect().routine(create, name, scope.text(create.at()), scope.model());
        Routine before = find(name, made.arguments());
        if (before != null) {
            scope.model().routines.remove(before);
        }
        scope.model().routines.add(commented(made, before == null ? null : before.comment()));
    }

    /** How owners and rights name it: by its arguments without their defaults. */
    ObjectRef reference(Routine routine) {
        List<String> arguments = new ArrayList<>();
        for (String each : Options.split(routine.arguments())) {
            int value = each.indexOf(" DEFAULT ");
            arguments.add(value < 0 ? each : each.substring(0, value));
        }
        return new ObjectRef(
                routine.kind().equals("procedure") ? "PROCEDURE" : "FUNCTION",
                routine.schema(),
                routine.name(),
                String.join(", ", arguments));
    }

    static Routine commented(Routine routine, @Nullable String comment) {
        return new Routine(
                routine.schema(),
                routine.name(),
                routine.kind(),
                routine.arguments(),
                routine.returns(),
                routine.language(),
                routine.definition(),
                comment);
    }

    /**
     * @param arguments null = whatever it takes
     */
    @Nullable Routine find(TableName name, @Nullable String arguments) {
        List<Routine> found =
                scope.model().routines.stream()
                        .filter(each ->
                                each.schema().equals(name.schema())
                                        && each.name().equals(name.name()))
                        .toList();
        if (arguments == null) {
            return found.isEmpty() ? null : found.getFirst();
        }
        List<String> wanted = types(arguments);
        return found.stream()
                .filter(each -> types(each.arguments()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private List<String> types(String arguments) {
        return scope.dialect().argumentTypes(arguments, scope.model());
    }

    void trigger(RoutineStatement.CreateTrigger create) {
        TableModel table = scope.table(create.table());
        String name = scope.name(create.name().name());
        if (table.triggers.containsKey(name) && !create.orReplace()) {
            scope.problem(create.name().at(), "the table has a trigger " + name + " already");
        }
        Written when = create.when();
        int end = create.call().at().start();
        String between = scope.script().text().substring(create.table().at().end(), end);
        if (when != null) {
            between =
                    scope.script()
                            .text()
                            .substring(create.table().at().end(), when.at().start())
                            .replaceAll("(?i)when\\s*\\(\\s*$", "");
        }
        String words = between.replaceAll("(?i)execute\\s+(function|procedure)\\s*$", "").strip();
        table.triggers.put(
                name,
                new TriggerModel(
                        name,
                        create,
                        words.replaceAll("\\s+", " "),
                        when == null ? null : when.text(),
                        create.call().text(),
                        true,
                        false));
    }
}
