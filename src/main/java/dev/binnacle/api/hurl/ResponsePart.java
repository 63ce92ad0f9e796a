package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is expected of an answer.
 *
 * @param version {@code HTTP} or {@code HTTP/1.1} and the like
 * @param status a number or {@code *}
 */
public record ResponsePart(
        String lead,
        String version,
        String gap,
        String status,
        String tail,
        List<Pair> headers,
        List<Section> sections,
        @Nullable Body body) {
    public ResponsePart {
        headers = List.copyOf(headers);
        sections = List.copyOf(sections);
    }

    String text() {
        return lead
                + version
                + gap
                + status
                + tail
                + headers.stream().map(Pair::text).collect(Collectors.joining())
                + sections.stream().map(Section::text).collect(Collectors.joining())
                + (body == null ? "" : body.text());
    }
}
