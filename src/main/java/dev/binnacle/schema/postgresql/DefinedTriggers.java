package dev.binnacle.schema.postgresql;

import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.RoutineStatement.CreateTrigger;
import dev.binnacle.schema.definition.TriggerShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Triggers as PostgreSQL's catalog writes them. */
final class DefinedTriggers {
    private static final List<String> ORDER = List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE");
    private static final List<String> WRITTEN = List.of("INSERT", "DELETE", "UPDATE", "TRUNCATE");

    private DefinedTriggers() {}

    static String when(CreateTrigger trigger) {
        List<String> events = ORDER.stream().filter(trigger.events()::contains).toList();
        return trigger.timing()
                + " "
                + String.join(" OR ", events)
                + (trigger.eachRow() ? ", each row" : ", each statement");
    }

    static String definition(TriggerShape trigger) {
        CreateTrigger made = trigger.statement();
        List<String> events = new ArrayList<>();
        for (String event : WRITTEN) {
            if (made.events().contains(event)) {
                events.add(event.equals("UPDATE") ? update(made) : event);
            }
        }
        return "CREATE "
                + (made.constraint() ? "CONSTRAINT " : "")
                + "TRIGGER "
                + PostgreSqlNames.quote(trigger.name())
                + " "
                + made.timing()
                + " "
                + String.join(" OR ", events)
                + " ON "
                + PostgreSqlNames.quote(trigger.table().schema())
                + "."
                + PostgreSqlNames.quote(trigger.table().name())
                + " "
                + between(trigger)
                + (made.eachRow() ? "FOR EACH ROW " : "FOR EACH STATEMENT ")
                + (trigger.when() == null ? "" : "WHEN (" + trigger.when() + ") ")
                + "EXECUTE FUNCTION "
                + trigger.call();
    }

    private static String update(CreateTrigger made) {
        return made.columns().isEmpty()
                ? "UPDATE"
                : "UPDATE OF "
                        + String.join(
                                ", ",
                                made.columns().stream()
                                        .map(Ident::lower)
                                        .map(PostgreSqlNames::quote)
                                        .toList());
    }

    /** What stands between the table and FOR EACH. */
    private static String between(TriggerShape trigger) {
        String words =
                trigger.between()
                        .replaceAll("(?i)\\s*for\\s+(each\\s+)?(row|statement)\\s*", " ")
                        .strip();
        if (words.isEmpty()) {
            return trigger.statement().constraint() ? "NOT DEFERRABLE INITIALLY IMMEDIATE " : "";
        }
        return words.toUpperCase(Locale.ROOT).startsWith("REFERENCING")
                ? words + " "
                : words.toUpperCase(Locale.ROOT) + " ";
    }
}
