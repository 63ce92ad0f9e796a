package dev.binnacle.schema.definition;

import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Functions, procedures, aggregates and triggers. */
final class RoutineFold {
    private final Scope scope;

    RoutineFold(Scope scope) {
        this.scope = scope;
    }

    void routine(RoutineStatement.CreateRoutine create) {
        TableName name = scope.name(create.name());
        Written written = create.arguments();
        String arguments = written == null ? "" : written.text().replaceAll("\\s+", " ");
        String kind = create.kind().words();
        Written returned = create.returns();
        String returns = returned == null ? "" : returned.text().replaceAll("\\s+", " ");
        String language = create.language();
        String definition = scope.text(create.at());
        if (create.kind() == ObjectKind.AGGREGATE) {
            returns = aggregated(definition);
            language = "internal";
        } else if (create.kind() == ObjectKind.ALIAS) {
            kind = "function";
            language = "Java";
        } else {
            definition += "\n";
        }
        Routine before = find(name, arguments);
        if (before != null) {
            scope.model().routines.remove(before);
        }
        scope.model()
                .routines
                .add(
                        new Routine(
                                name.schema(),
                                name.name(),
                                kind,
                                arguments,
                                returns,
                                language,
                                definition,
                                before == null ? null : before.comment()));
    }

    /** The type that an aggregate gathers in, which it gives back unless a function ends it. */
    private static String aggregated(String definition) {
        for (String part : Options.split(definition.substring(definition.lastIndexOf('(') + 1))) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase("stype")) {
                return part.substring(equals + 1).replace(")", "").strip();
            }
        }
        return "";
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
        String wanted = types(arguments);
        return found.stream()
                .filter(each -> types(each.arguments()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The types of arguments alone, as far as words tell them from names. */
    private String types(String arguments) {
        StringBuilder types = new StringBuilder();
        for (String argument : Options.split(arguments)) {
            String bare = argument.replaceAll("(?is)\\s+(default\\s|=).*", "").strip();
            bare = bare.replaceFirst("(?i)^(inout|in|variadic)\\s+", "");
            if (bare.toLowerCase(Locale.ROOT).startsWith("out ")) {
                continue;
            }
            types.append(type(bare)).append(',');
        }
        return types.toString();
    }

    private String type(String argument) {
        int space = argument.indexOf(' ');
        String whole = scope.dialect().type(argument, scope.model()).text();
        if (space < 0 || !whole.contains(" ") && !whole.equals(argument)) {
            return whole;
        }
        String first = argument.substring(0, space).toLowerCase(Locale.ROOT);
        boolean typeWord =
                List.of("character", "char", "double", "timestamp", "time", "bit", "national")
                        .contains(first);
        return typeWord
                ? whole
                : scope.dialect().type(argument.substring(space + 1), scope.model()).text();
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
