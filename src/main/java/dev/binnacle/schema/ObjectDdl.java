package dev.binnacle.schema;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** The statements that would make a sequence, a type or a routine again. */
public final class ObjectDdl {
    private final Dialect dialect;

    public ObjectDdl(Dialect dialect) {
        this.dialect = dialect;
    }

    public String of(Sequence sequence) {
        String name = quote(sequence.schema(), sequence.name());
        return "create sequence "
                + name
                + "\n    "
                + sequence.options()
                + ";\n"
                + comment("sequence " + name, sequence.comment());
    }

    public String of(UserType type) {
        String name = quote(type.schema(), type.name());
        boolean domain = type.kind().equals("domain");
        String made =
                switch (type.kind()) {
                    case "enum" -> name + " as enum (" + labels(type) + ")";
                    case "domain" -> name + " as " + type.definition();
                    case "range" -> name + " as range (" + type.definition() + ")";
                    default -> name + " as (" + type.definition() + ")";
                };
        String word = domain ? "domain " : "type ";
        return "create " + word + made + ";\n" + comment(word + name, type.comment());
    }

    private String labels(UserType type) {
        return type.labels().stream()
                .map(dialect::literal)
                .collect(Collectors.joining(",\n    ", "\n    ", "\n"));
    }

    /** A routine's source is its own DDL where the database keeps it. */
    public String of(Routine routine) {
        if (!routine.definition().isBlank()) {
            return routine.definition().stripTrailing() + "\n";
        }
        String returns = routine.returns().isEmpty() ? "" : " → " + routine.returns();
        return routine.name() + "(" + routine.arguments() + ")" + returns + "\n";
    }

    private String quote(String schema, String name) {
        return dialect.quote(new TableName(schema, name));
    }

    private String comment(String object, @Nullable String text) {
        return text == null
                ? ""
                : "\ncomment on " + object + " is " + dialect.literal(text) + ";\n";
    }
}
