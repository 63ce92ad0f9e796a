package dev.binnacle.server.rest;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.validation.Broken;
import dev.binnacle.server.validation.TableSchemas;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Holds the bodies of changes to the JSON Schema of their table. */
final class BodyRules {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private final TableSchemas schemas;

    BodyRules(TableSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * @param whole whether rows are written as a whole
     * @param rights of the caller, asked where a rule is not kept: who may not write is told by the
     *     database, and nobody is told of columns that he may not touch
     */
    void check(
            Resource resource,
            Payload payload,
            @Nullable Set<String> columns,
            boolean whole,
            Supplier<Rights> rights) {
        if (schemas.of(resource.name()) == null) {
            return;
        }
        List<Broken> broken =
                schemas.broken(resource.name(), body(resource, payload, columns), whole);
        if (broken.isEmpty()) {
            return;
        }
        Rights mine = rights.get();
        boolean writes =
                mine.may(resource.name(), whole ? Rights.Right.INSERT : Rights.Right.UPDATE);
        List<Broken> told =
                broken.stream()
                        .filter(each ->
                                resource.column(each.column()) == null
                                        || mine.sees(resource.name(), each.column()))
                        .toList();
        if (writes && !told.isEmpty()) {
            throw ApiError.of(
                            400,
                            "23514",
                            "new row for relation \"%s\" violates its JSON Schema"
                                    .formatted(resource.name().name()),
                            told.stream().map(Broken::listed).toList())
                    .exception();
        }
    }

    /** With only the columns that count, and texts of CSV and forms as what they stand for. */
    private static JsonNode body(
            Resource resource, Payload payload, @Nullable Set<String> columns) {
        JsonNode body;
        try {
            body = JSON.readTree(payload.json());
        } catch (JacksonException twice) {
            throw Payload.invalid("The body has a key twice");
        }
        boolean texts = payload.type().is(MediaType.CSV) || payload.type().is(MediaType.FORM);
        for (JsonNode row : body.isArray() ? body : List.of(body)) {
            if (row instanceof ObjectNode object) {
                if (columns != null) {
                    object.retain(columns);
                }
                if (texts) {
                    resource.columns().values().forEach(column -> typed(object, column));
                }
            }
        }
        return body;
    }

    private static void typed(ObjectNode row, Attribute column) {
        JsonNode value = row.get(column.name());
        if (value == null || !value.isString()) {
            return;
        }
        String text = value.stringValue();
        if (column.baseType().equals("boolean") && Set.of("true", "false").contains(text)) {
            row.put(column.name(), text.equals("true"));
        } else if (NUMBERS.contains(column.baseType())) {
            try {
                row.put(column.name(), new BigDecimal(text.strip()));
            } catch (NumberFormatException odd) {
                row.put(column.name(), text);
            }
        }
    }
}
