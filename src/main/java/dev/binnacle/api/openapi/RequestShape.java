package dev.binnacle.api.openapi;

import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request gives, by name: its parameters, those that are only offered in comments, and the
 * members of its body.
 *
 * @param operation as its comment says
 * @param parts such as {@code query limit} or {@code header accept}
 */
record RequestShape(String operation, Set<String> parts) {
    private static final Pattern OPERATION = Pattern.compile("(?m)^\\s*#\\s*@operation (.+)$");
    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]\\s*");
    private static final Pattern LINE = Pattern.compile("(?:# ?)?([^\\s:#@][^\\s:]*)\\s*:.*");
    private static final Set<String> TOLD =
            Set.of("header", "query", "form", "multipart", "cookies");

    /**
     * Empty where no comment says which operation it calls.
     *
     * @param trailing comments that follow it
     */
    static Optional<RequestShape> of(Entry entry, String trailing) {
        Matcher operation = OPERATION.matcher(entry.request().lead());
        if (!operation.find()) {
            return Optional.empty();
        }
        Set<String> parts = new LinkedHashSet<>();
        lines(entry, trailing, parts);
        Body body = entry.request().body();
        if (body != null && body.kind() == BodyKind.JSON) {
            members(body, parts);
        }
        return Optional.of(new RequestShape(operation.group(1).strip(), parts));
    }

    private static void lines(Entry entry, String trailing, Set<String> parts) {
        String text = new HurlFile(List.of(new Entry(entry.request(), null)), trailing).text();
        String head = entry.request().lead() + entry.request().method();
        String section = "header";
        for (String line : text.substring(head.length()).lines().skip(1).toList()) {
            Matcher title = SECTION.matcher(line);
            Matcher part = LINE.matcher(line);
            if (line.startsWith("{") || line.startsWith("`")) {
                return;
            } else if (title.matches()) {
                section =
                        title.group(1).toLowerCase(Locale.ROOT).replaceAll("(string)?params$", "");
            } else if (part.matches() && TOLD.contains(section)) {
                String name = part.group(1);
                boolean header = section.equals("header");
                parts.add(section + " " + (header ? name.toLowerCase(Locale.ROOT) : name));
            }
        }
    }

    /** A body with variables in it is no JSON yet: nothing is told of it. */
    private static void members(Body body, Set<String> parts) {
        JsonNode root;
        try {
            root = JsonSource.read(body.content()).root();
        } catch (BrokenText templates) {
            return;
        }
        root.properties().forEach(each -> parts.add("body " + each.getKey()));
    }
}
