package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request as written.
 *
 * @param lead blank lines, comments and indentation before the method
 * @param url as written, with templates
 * @param tail spaces, comment and line end after the URL
 */
public record RequestPart(
        String lead,
        String method,
        String gap,
        String url,
        String tail,
        List<Pair> headers,
        List<Section> sections,
        @Nullable Body body) {
    public RequestPart {
        headers = List.copyOf(headers);
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(SectionKind kind) {
        for (Section section : sections) {
            if (section.kind() == kind) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The lines of a section as a form shows them; empty when there is no such section. */
    public List<NameValue> contents(SectionKind kind) {
        Section section = section(kind).orElse(null);
        return section == null ? List.of() : section.pairs().stream().map(Pair::content).toList();
    }

    /** The value of an option such as {@code location}, as written. */
    public Optional<String> option(String name) {
        return contents(SectionKind.OPTIONS).stream()
                .filter(option -> option.name().equals(name))
                .map(NameValue::value)
                .findFirst();
    }

    String text() {
        return lead
                + method
                + gap
                + url
                + tail
                + headers.stream().map(Pair::text).collect(Collectors.joining())
                + sections.stream().map(Section::text).collect(Collectors.joining())
                + (body == null ? "" : body.text());
    }

    /** The values that its own options give to variables. */
    public Map<String, String> variables() {
        var own = new LinkedHashMap<String, String>();
        for (NameValue option : contents(SectionKind.OPTIONS)) {
            int equals = option.value().indexOf('=');
            if (option.name().equals("variable") && equals > 0) {
                own.put(
                        option.value().substring(0, equals).strip(),
                        option.value().substring(equals + 1).strip());
            }
        }
        return own;
    }
}
