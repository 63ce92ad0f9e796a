package dev.binnacle.server.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Exposed.Representation;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.Filter;
import dev.binnacle.server.request.Logic;
import dev.binnacle.server.request.Operation;

import org.jspecify.annotations.Nullable;

/** Finds what the names in a request mean. */
final class Fields {
    private final Exposed exposed;

    Fields(Exposed exposed) {
        this.exposed = exposed;
    }

    /** A column of a table; what is not known stays for the database to refuse. */
    Target target(TableName table, Field field) {
        Resource resource = exposed.resource(table);
        Attribute column = resource == null ? null : resource.column(field.name());
        if (column == null) {
            return new Target(field.name(), field.path(), "", true, null, null, null, false);
        }
        String type = column.type();
        boolean json = !type.equals("json") && !type.equals("jsonb");
        return new Target(
                field.name(), field.path(), type, json, null, null, column.defaultSql(), false);
    }

    Target shown(TableName table, Field field) {
        Target target = target(table, field);
        return target.transformedBy(representation(target.type(), "json"));
    }

    Target shown(TableName table, Attribute column) {
        return shown(table, Field.of(column.name()));
    }

    /** A column that a body writes. */
    Target written(Resource resource, String name) {
        Attribute column = resource.column(name);
        if (column == null) {
            throw ApiError.of(
                            400,
                            "PGRST204",
                            "Could not find the '%s' column of '%s' in the schema cache"
                                    .formatted(name, resource.name().name()))
                    .exception();
        }
        Target target = target(resource.name(), Field.of(name));
        String function = representation("json", column.type());
        return function == null
                ? target
                : new Target(
                        name,
                        target.path(),
                        "json",
                        true,
                        function,
                        null,
                        target.defaultSql(),
                        false);
    }

    Where filter(TableName table, Filter filter) {
        Target target = target(table, filter.field());
        target = target.transformedBy(representation("text", target.type()));
        if (filter.operation() instanceof Operation.TextSearch search) {
            String language = search.language() == null ? "" : search.language();
            Resource resource = exposed.resource(table);
            Attribute column = resource == null ? null : resource.column(target.name());
            boolean vector = column == null || column.baseType().equals("tsvector");
            target =
                    new Target(
                            target.name(),
                            target.path(),
                            target.type(),
                            target.json(),
                            target.transform(),
                            vector ? null : language,
                            null,
                            false);
        }
        return new Where.Condition(target, filter.negated(), filter.operation());
    }

    Where logic(TableName table, Logic logic) {
        return switch (logic) {
            case Logic.One one -> filter(table, one.filter());
            case Logic.Many many ->
                    new Where.Many(
                            many.negated(),
                            many.and(),
                            many.parts().stream().map(part -> logic(table, part)).toList());
        };
    }

    boolean isRepresented(Resource resource) {
        return !exposed.representations().isEmpty()
                && resource.columns().values().stream()
                        .anyMatch(column -> representation(column.type(), "json") != null);
    }

    private @Nullable String representation(String from, String to) {
        return exposed.representations().get(new Representation(from, to));
    }
}
