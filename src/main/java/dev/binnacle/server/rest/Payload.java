package dev.binnacle.server.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.request.QueryString;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A request's body.
 *
 * @param keys of its objects; empty where it is no object
 * @param json the body as JSON; empty where it is none
 * @param form its fields; null = it is no form
 */
record Payload(
        MediaType type, byte[] raw, Set<String> keys, String json, @Nullable QueryString form) {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(200)
                                                    .build())
                                    .build())
                    .build();

    /**
     * @param anyKeys whether the objects may have different keys, because others are named
     * @param whole whether a body that is no table's rows is kept as it is, for a routine
     */
    static Payload read(MediaType type, byte[] body, boolean anyKeys, boolean whole) {
        if (type.is(MediaType.FORM)) {
            return form(type, body);
        }
        if (type.is(MediaType.CSV)) {
            return csv(type, body);
        }
        if (type.isJson() || type.isObject()) {
            return json(type, body, anyKeys, whole);
        }
        boolean text = type.is(MediaType.TEXT) || type.is(MediaType.XML);
        if (whole && (text || type.is(MediaType.BYTES))) {
            return new Payload(type, body, Set.of(), "", null);
        }
        throw invalid("Content-Type not acceptable: " + type.name());
    }

    private static Payload json(MediaType type, byte[] body, boolean anyKeys, boolean whole) {
        if (body.length == 0 && whole) {
            return new Payload(type, body, Set.of(), "{}", null);
        }
        Set<String> keys;
        try (JsonParser parser = JSON.createParser(body)) {
            keys = keys(parser, anyKeys || whole);
        } catch (JacksonException broken) {
            throw invalid("Empty or invalid json");
        }
        return new Payload(type, body, keys, new String(body, StandardCharsets.UTF_8), null);
    }

    private static Set<String> keys(JsonParser parser, boolean anyKeys) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw invalid("Empty or invalid json");
        }
        Set<String> keys = new LinkedHashSet<>();
        if (first == JsonToken.START_OBJECT) {
            object(parser, keys);
        } else if (first == JsonToken.START_ARRAY) {
            Set<String> all = null;
            for (JsonToken next = parser.nextToken();
                    next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                Set<String> these = new LinkedHashSet<>();
                if (next == JsonToken.START_OBJECT) {
                    object(parser, these);
                } else {
                    parser.skipChildren();
                    these = Set.of();
                    anyKeys = anyKeys && all == null;
                }
                if (all != null && !anyKeys && !all.equals(these)) {
                    throw invalid("All object keys must match");
                }
                all = all == null ? these : all;
            }
            keys = all == null ? keys : all;
        }
        if (parser.nextToken() != null) {
            throw invalid("Empty or invalid json");
        }
        return keys;
    }

    private static void object(JsonParser parser, Set<String> keys) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            keys.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static Payload form(MediaType type, byte[] body) {
        QueryString form = QueryString.parse(new String(body, StandardCharsets.UTF_8));
        ObjectNode object = JSON.createObjectNode();
        Set<String> keys = new LinkedHashSet<>();
        for (QueryString.Parameter each : form.parameters()) {
            object.put(each.name(), each.value());
            keys.add(each.name());
        }
        return new Payload(type, body, keys, object.toString(), form);
    }

    private static Payload csv(MediaType type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        ArrayNode rows = JSON.createArrayNode();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> names = records.hasNext() ? records.next().getFields() : List.of();
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                if (fields.size() != names.size()) {
                    throw invalid("All lines must have same number of fields");
                }
                ObjectNode row = rows.addObject();
                for (int i = 0; i < names.size(); i++) {
                    if (fields.get(i).equals("NULL")) {
                        row.putNull(names.get(i));
                    } else {
                        row.put(names.get(i), fields.get(i));
                    }
                }
            }
            return new Payload(type, body, new LinkedHashSet<>(names), rows.toString(), null);
        } catch (CsvParseException | java.io.IOException broken) {
            throw invalid("The CSV could not be read: " + broken.getMessage());
        }
    }

    static RuntimeException invalid(String message) {
        return ApiError.of(400, "PGRST102", message).exception();
    }
}
