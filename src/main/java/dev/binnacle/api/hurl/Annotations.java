package dev.binnacle.api.hurl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments above a request say of it: {@code # @name}, {@code # @role}, {@code #
 * @operation}, {@code # @effects} and {@code # @tag}, which stands as often as there are tags. Hurl
 * itself passes over them.
 *
 * @param name what people call it; empty = nothing is said, as with the others
 * @param operation such as {@code GET /pets/{id}}
 */
public record Annotations(
        String name, String role, String operation, String effects, List<String> tags) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^[ \\t]*#[ \\t]*@(name|role|operation|effects|tag)[ \\t]+(\\S.*)$");

    public Annotations {
        tags = List.copyOf(tags);
    }

    public static Annotations of(RequestPart part) {
        String name = "";
        String role = "";
        String operation = "";
        String effects = "";
        List<String> tags = new ArrayList<>();
        Matcher line = LINE.matcher(part.lead());
        while (line.find()) {
            String value = line.group(2).strip();
            switch (line.group(1)) {
                case "name" -> name = value;
                case "role" -> role = value;
                case "operation" -> operation = value;
                case "effects" -> effects = value;
                default -> tags.addAll(List.of(value.split("[,\\s]+")));
            }
        }
        return new Annotations(name, role, operation, effects, tags);
    }

    /** Name and tags in one line, to be shown and searched. */
    public String words() {
        return String.join(
                        " ", name, String.join(" ", tags.stream().map(each -> "#" + each).toList()))
                .strip();
    }
}
