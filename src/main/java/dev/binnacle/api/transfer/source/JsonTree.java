package dev.binnacle.api.transfer.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that anyone may have written. */
final class JsonTree {
    static final int DEEPEST = 500;
    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(Source.LARGEST)
                                                    .maxNameLength(1 << 20)
                                                    .build())
                                    .build())
                    .build();

    private JsonTree() {}

    static JsonNode of(String name, String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read == null ? MAPPER.createObjectNode() : read;
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            throw Refusal.at(
                    name,
                    "JSON",
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr()),
                    broken.getOriginalMessage()
                            .replaceFirst("(?s)\\s*\\(for .* starting at.*", ""));
        }
    }
}
