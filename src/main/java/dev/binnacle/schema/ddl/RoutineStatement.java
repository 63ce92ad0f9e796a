package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements about code. */
public sealed interface RoutineStatement extends Ddl {
    /**
     * A function, procedure, aggregate or H2 alias.
     *
     * @param kind {@code FUNCTION}, {@code PROCEDURE}, {@code AGGREGATE} or {@code ALIAS}
     * @param arguments what stands inside the parentheses; null = there are none
     * @param returns null = nothing
     * @param language in lower case; empty = not said
     * @param options the clauses beside language and body, as written, such as {@code SECURITY
     *     DEFINER}
     * @param body its source as written, quotes included; null = none
     */
    record CreateRoutine(
            Span at,
            ObjectKind kind,
            QualifiedName name,
            boolean orReplace,
            @Nullable Written arguments,
            @Nullable Written returns,
            String language,
            List<Written> options,
            @Nullable Written body)
            implements RoutineStatement {
        public CreateRoutine {
            options = List.copyOf(options);
        }
    }

    /**
     * A trigger.
     *
     * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
     * @param events in capitals, in the order written, those of UPDATE OF without their columns
     * @param columns of UPDATE OF
     * @param eachRow whether FOR EACH ROW
     * @param when without its parentheses; null = always
     * @param call what is executed or called, with its arguments
     */
    record CreateTrigger(
            Span at,
            QualifiedName name,
            boolean orReplace,
            boolean constraint,
            QualifiedName table,
            String timing,
            List<String> events,
            List<Ident> columns,
            boolean eachRow,
            @Nullable Written when,
            Written call)
            implements RoutineStatement {
        public CreateTrigger {
            events = List.copyOf(events);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A rewrite rule.
     *
     * @param text what follows its name
     */
    record CreateRule(Span at, Ident name, QualifiedName table, Written text)
            implements RoutineStatement {}

    /** A block of code that runs once. */
    record Do(Span at, Written code) implements RoutineStatement {}
}
