package dev.binnacle.api.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an API says of itself, in OpenAPI 3 or Swagger 2.
 *
 * @param version of the API, not of the words it is written in
 * @param operations in the document's order
 * @param tags in the order in which the document names them
 * @param security schemes by name
 * @param leftOut what was not understood or stands elsewhere, each with its place
 */
public record Description(
        String title,
        String version,
        Edition edition,
        List<Server> servers,
        List<Operation> operations,
        List<String> tags,
        Map<String, SecurityScheme> security,
        List<String> leftOut) {
    /** What one may have at most, in bytes. */
    public static final int LARGEST = 64 << 20;

    public Description {
        servers = List.copyOf(servers);
        operations = List.copyOf(operations);
        tags = List.copyOf(tags);
        security = Collections.unmodifiableMap(new LinkedHashMap<>(security));
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a document; nothing that it refers to elsewhere is fetched.
     *
     * @param bytes JSON or YAML in UTF-8, or in UTF-16 with a mark
     * @param name as the user calls it
     * @throws dev.binnacle.base.ProblemException naming line, column and reason
     */
    public static Description read(byte[] bytes, String name) {
        return DescriptionReader.read(bytes, name);
    }

    /** The same from a text. */
    public static Description read(String text, String name) {
        return DescriptionReader.read(text, name);
    }
}
