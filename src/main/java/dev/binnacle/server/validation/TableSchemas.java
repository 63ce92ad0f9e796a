package dev.binnacle.server.validation;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schemas of tables: files of one folder, each called {@code table.json} or {@code
 * schema.table.json}. They are read once.
 */
public final class TableSchemas {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".json";
    private static final int MOST = 20;
    private final Map<TableName, TableSchema> schemas;

    private TableSchemas(Map<TableName, TableSchema> schemas) {
        this.schemas = schemas;
    }

    /**
     * @param folder null = there are none
     * @param usual the schema of a file that names none
     * @throws dev.binnacle.base.ProblemException naming the file that cannot be used
     */
    public static TableSchemas read(@Nullable String folder, String usual) {
        Map<TableName, TableSchema> schemas = new HashMap<>();
        if (folder != null) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(ENDING)) {
                        schemas.put(table(name, usual), schema(file));
                    }
                }
            } catch (IOException unreadable) {
                throw problem(Path.of(folder), unreadable);
            }
        }
        return new TableSchemas(schemas);
    }

    private static TableName table(String file, String usual) {
        String name = file.substring(0, file.length() - ENDING.length());
        int dot = name.indexOf('.');
        return dot < 0
                ? new TableName(usual, name)
                : new TableName(name.substring(0, dot), name.substring(dot + 1));
    }

    private static TableSchema schema(Path file) throws IOException {
        try {
            return TableSchema.of(JSON.readTree(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException broken) {
            throw problem(file, broken);
        }
    }

    private static RuntimeException problem(Path file, Exception cause) {
        return Problem.of(
                        ProblemCode.JSON_SCHEMA_INVALID,
                        file + ": " + String.valueOf(cause.getMessage()))
                .exception(cause);
    }

    /** Null = the table has none. */
    public @Nullable TableSchema of(TableName table) {
        return schemas.get(table);
    }

    /**
     * The first rules that are not kept.
     *
     * @param body an object or an array of them
     * @param whole whether rows are written as a whole
     */
    public List<Broken> broken(TableName table, JsonNode body, boolean whole) {
        TableSchema schema = schemas.get(table);
        List<Broken> broken = new ArrayList<>();
        if (schema == null) {
            return broken;
        }
        if (!body.isArray()) {
            broken.addAll(schema.broken(body, whole, ""));
        }
        for (int i = 0; body.isArray() && i < body.size() && broken.size() < MOST; i++) {
            broken.addAll(schema.broken(body.get(i), whole, "/" + i));
        }
        return broken.size() > MOST ? broken.subList(0, MOST) : broken;
    }
}
