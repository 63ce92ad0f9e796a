package dev.binnacle.server.description;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.validation.TableSchema;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Collectors;

/** The interface as OpenAPI 3.1: only what its reader may do. */
public final class OpenApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Scope scope;
    private final ObjectNode document = JSON.createObjectNode();

    private OpenApi(Scope scope) {
        this.scope = scope;
    }

    public static ObjectNode of(Scope scope) {
        return new OpenApi(scope).write();
    }

    private ObjectNode write() {
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", scope.schema()).put("version", "1");
        info.put(
                "description",
                "Tables, views and routines over HTTP, by the conventions of PostgREST.");
        document.putArray("servers").addObject().put("url", scope.server());
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        error(schemas.putObject("Error"));
        security(components);
        for (Resource each : scope.resources()) {
            ArrayNode required = row(schemas.putObject(each.name().name()), each);
            resource(paths.putObject("/" + each.name().name()), each, required);
        }
        for (List<Routine> each : scope.routines()) {
            routine(paths.putObject("/rpc/" + each.getFirst().name().name()), each);
        }
        return document;
    }

    private void security(ObjectNode components) {
        ObjectNode bearer = components.putObject("securitySchemes").putObject("bearer");
        bearer.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        ArrayNode any = document.putArray("security");
        any.addObject();
        any.addObject().putArray("bearer");
    }

    private static void error(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("code").put("type", "string");
        properties.putObject("message").put("type", "string");
        properties.putObject("details");
        properties.putObject("hint");
    }

    /** A row as it is answered, where any of its columns may have been asked for. */
    private ArrayNode row(ObjectNode schema, Resource resource) {
        schema.put("type", "object");
        if (!resource.comment().isEmpty()) {
            schema.put("description", resource.comment());
        }
        ArrayNode required = JSON.createArrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (Attribute column : resource.columns().values()) {
            ObjectNode property = properties.putObject(column.name());
            TypeJson.column(property, column, resource);
            if (column.nullable() && property.path("type").isString()) {
                String type = property.path("type").stringValue();
                property.putArray("type").add(type).add("null");
                if (property.get("enum") instanceof ArrayNode labels) {
                    labels.addNull();
                }
            }
            if (!column.nullable() && column.defaultSql() == null && !resource.view()) {
                required.add(column.name());
            }
        }
        TableSchema further = scope.schemas().of(resource.name());
        if (further != null) {
            TypeJson.further(properties, required, further.text());
        }
        return required;
    }

    /**
     * @param required columns that a new row needs
     */
    private void resource(ObjectNode path, Resource resource, ArrayNode required) {
        String name = resource.name().name();
        if (scope.reads(resource)) {
            ObjectNode get = operation(path, "get", name, "Read " + name);
            ArrayNode parameters = get.putArray("parameters");
            for (Attribute column : resource.columns().values()) {
                query(parameters, column.name(), filterNote(column));
            }
            query(parameters, "select", selectNote(resource));
            query(parameters, "order", "Such as `" + first(resource) + ".desc.nullslast`.");
            query(parameters, "limit", "At most so many rows.");
            query(parameters, "offset", "Rows to pass over.");
            query(parameters, "or", "Such as `(a.eq.1,b.is.null)`.");
            header(parameters, "Prefer", "`count=exact`, `count=planned`, `handling=strict`, …");
            header(parameters, "Range", "Such as `0-9`.");
            rows(get.putObject("responses"), "200", name);
            get.withObject("/responses").putObject("206").put("description", "Some of the rows");
            refusals(get);
        }
        if (scope.inserts(resource)) {
            ObjectNode post = operation(path, "post", name, "Add rows to " + name);
            ArrayNode parameters = post.putArray("parameters");
            query(parameters, "columns", "Keys of the body that count.");
            query(parameters, "on_conflict", "Columns that tell rows apart.");
            query(parameters, "select", selectNote(resource));
            header(
                    parameters,
                    "Prefer",
                    "`return=representation`, `resolution=merge-duplicates`, `missing=default`, …");
            ObjectNode fresh = body(post, name);
            if (!required.isEmpty()) {
                fresh.set("required", required);
            }
            rows(post.putObject("responses"), "201", name);
            refusals(post);
        }
        if (scope.updates(resource)) {
            changing(path, "patch", resource, "Change rows of " + name, true);
        }
        if (scope.deletes(resource)) {
            changing(path, "delete", resource, "Remove rows of " + name, false);
        }
    }

    private void changing(
            ObjectNode path, String method, Resource resource, String summary, boolean withBody) {
        String name = resource.name().name();
        ObjectNode operation = operation(path, method, name, summary);
        ArrayNode parameters = operation.putArray("parameters");
        for (Attribute column : resource.columns().values()) {
            query(parameters, column.name(), filterNote(column));
        }
        header(parameters, "Prefer", "`return=representation`, `max-affected=1`, `tx=rollback`, …");
        if (withBody) {
            body(operation, name);
        }
        ObjectNode responses = operation.putObject("responses");
        rows(responses, "200", name);
        responses.putObject("204").put("description", "Done");
        refusals(operation);
    }

    private static String filterNote(Attribute column) {
        return "Such as `eq."
                + (column.labels().isEmpty() ? "…" : column.labels().getFirst())
                + "`.";
    }

    private static String first(Resource resource) {
        return resource.columns().keySet().stream().findFirst().orElse("id");
    }

    private String selectNote(Resource resource) {
        String related =
                scope.exposed().from(resource.name()).stream()
                        .map(Relationship::target)
                        .filter(each ->
                                scope.rights() == null || scope.rights().tables().containsKey(each))
                        .map(each -> "`" + each.name() + "(*)`")
                        .distinct()
                        .collect(Collectors.joining(", "));
        return related.isEmpty()
                ? "Columns, separated by commas."
                : "Columns, separated by commas; related rows as " + related + ".";
    }

    private void routine(ObjectNode path, List<Routine> routines) {
        Routine routine = routines.getFirst();
        String name = routine.name().name();
        ObjectNode post = operation(path, "post", "rpc", "Call " + name);
        if (!routine.comment().isEmpty()) {
            post.put("description", routine.comment());
        }
        ObjectNode schema =
                post.putObject("requestBody")
                        .putObject("content")
                        .putObject("application/json")
                        .putObject("schema");
        arguments(schema, routine);
        ObjectNode answer = post.putObject("responses").putObject(scope.status(routine));
        answer.put("description", "What it returns");
        refusals(post);
        if (routine.volatility() != Routine.Volatility.VOLATILE) {
            ObjectNode get = operation(path, "get", "rpc", "Call " + name);
            ArrayNode parameters = get.putArray("parameters");
            for (Routine.Parameter each : routine.parameters()) {
                if (!each.name().isEmpty()) {
                    ObjectNode parameter = query(parameters, each.name(), "");
                    parameter.put("required", each.required());
                    TypeJson.type(parameter.putObject("schema"), each.type());
                }
            }
            get.putObject("responses").putObject("200").put("description", "What it returns");
            refusals(get);
        }
    }

    private void arguments(ObjectNode schema, Routine routine) {
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Routine.Parameter each : routine.parameters()) {
            ObjectNode property = properties.putObject(each.name());
            scope.describe(TypeJson.type(property, each.type()), routine, each.name());
            if (each.required()) {
                required.add(each.name());
            }
        }
        if (required.isEmpty()) {
            schema.remove("required");
        }
    }

    private static ObjectNode operation(
            ObjectNode path, String method, String tag, String summary) {
        ObjectNode operation = path.putObject(method);
        operation.putArray("tags").add(tag);
        return operation.put("summary", summary);
    }

    private static ObjectNode query(ArrayNode parameters, String name, String description) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static void header(ArrayNode parameters, String name, String description) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", "header");
        parameter.put("description", description).putObject("schema").put("type", "string");
    }

    private static ObjectNode body(ObjectNode operation, String name) {
        return operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", reference(name));
    }

    private static void rows(ObjectNode responses, String status, String name) {
        ObjectNode answer = responses.putObject(status).put("description", "Rows of " + name);
        ObjectNode schema =
                answer.putObject("content").putObject("application/json").putObject("schema");
        schema.put("type", "array").putObject("items").put("$ref", reference(name));
    }

    private static String reference(String name) {
        return "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void refusals(ObjectNode operation) {
        ObjectNode answer = operation.withObject("/responses").putObject("default");
        answer.put("description", "Refused")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", reference("Error"));
    }
}
