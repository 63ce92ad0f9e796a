package dev.binnacle.api.transfer.http;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The body under a request: text, a form, parts between boundaries, a file, GraphQL. */
final class HttpBody {
    private static final Pattern FILE = Pattern.compile("\\s*<@?(?:\\w+)?\\s+(\\S.*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)(\\bname|filename)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private final Draft draft;
    private final UnaryOperator<String> text;
    private final Consumer<String> leftOut;

    HttpBody(Draft draft, UnaryOperator<String> text, Consumer<String> leftOut) {
        this.draft = draft;
        this.text = text;
        this.leftOut = leftOut;
    }

    void read(HttpCall call, boolean graphQl) {
        List<String> lines = call.body;
        String type = call.header("Content-Type").toLowerCase(Locale.ROOT);
        if (lines.isEmpty()) {
            return;
        }
        Matcher file = FILE.matcher(lines.getFirst());
        if (graphQl) {
            graphQl(lines);
        } else if (type.startsWith("multipart/")) {
            parts(lines);
        } else if (file.matches() && lines.size() == 1) {
            draft.body(new DraftBody.FromFile(file.group(1).strip()));
            leftOut.accept("the file " + file.group(1).strip() + ": put it beside the request");
        } else if (type.startsWith("application/x-www-form-urlencoded") && form(lines)) {
            return;
        } else {
            String language = type.contains("json") ? "json" : type.contains("xml") ? "xml" : "";
            if (lines.stream().anyMatch(line -> FILE.matcher(line).matches())) {
                leftOut.accept("files put into the text of its body");
            }
            draft.body(new DraftBody.Text(text.apply(String.join("\n", lines)), language));
        }
    }

    private void graphQl(List<String> lines) {
        String all = String.join("\n", lines);
        int gap = all.indexOf("\n\n{");
        draft.body(
                new DraftBody.GraphQl(
                        text.apply(gap < 0 ? all : all.substring(0, gap)).strip(),
                        gap < 0 ? "" : text.apply(all.substring(gap).strip())));
    }

    /** Fields may be written over several lines; what is encoded already stays a text. */
    private boolean form(List<String> lines) {
        String all = lines.stream().map(String::strip).collect(Collectors.joining());
        List<NameValue> fields = new ArrayList<>();
        for (String pair : all.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || pair.contains("%") || pair.contains("+")) {
                draft.body(new DraftBody.Text(text.apply(all), ""));
                return true;
            }
            fields.add(
                    new NameValue(
                            text.apply(pair.substring(0, equals).strip()),
                            text.apply(pair.substring(equals + 1).strip())));
        }
        draft.body(new DraftBody.Form(fields));
        return true;
    }

    private void parts(List<String> lines) {
        List<DraftBody.Part> parts = new ArrayList<>();
        List<String> now = new ArrayList<>();
        String boundary = lines.getFirst().strip();
        for (String line : lines) {
            String plain = line.strip();
            if (plain.equals(boundary) || plain.equals(boundary + "--")) {
                part(now, parts);
                now.clear();
            } else {
                now.add(line);
            }
        }
        part(now, parts);
        draft.body(new DraftBody.Multipart(parts));
    }

    private void part(List<String> lines, List<DraftBody.Part> parts) {
        int gap = 0;
        String name = "";
        String type = "";
        while (gap < lines.size() && !lines.get(gap).isBlank()) {
            String line = lines.get(gap++).strip();
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                Matcher attribute = ATTRIBUTE.matcher(line);
                while (attribute.find()) {
                    if (attribute.group(1).equalsIgnoreCase("name")) {
                        name = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                    }
                }
            } else if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                type = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        if (name.isEmpty()) {
            return;
        }
        List<String> content = lines.subList(Math.min(gap + 1, lines.size()), lines.size());
        Matcher file = FILE.matcher(content.isEmpty() ? "" : content.getFirst());
        if (file.matches()) {
            String path = file.group(1).strip();
            parts.add(new DraftBody.Part(text.apply(name), "", path, type));
            leftOut.accept("the file " + path + ": put it beside the request");
        } else {
            String value = String.join("\n", content).stripTrailing();
            parts.add(new DraftBody.Part(text.apply(name), text.apply(value), "", ""));
            if (!type.isEmpty()) {
                leftOut.accept("the type " + type + " of the part " + name);
            }
        }
    }
}
