package dev.binnacle.api.run;

import dev.binnacle.api.check.Failure;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.CookieLine;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.api.hurl.Section;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.api.hurl.Template;
import dev.binnacle.api.hurl.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a request lacks, told before anything is sent. */
final class RequestCheck {
    private final Layout layout;
    private final Path folder;
    private final RunVariables variables;

    RequestCheck(Layout layout, Path folder, RunVariables variables) {
        this.layout = layout;
        this.folder = folder;
        this.variables = variables;
    }

    /** Null = it can be sent. */
    @Nullable Failure look(RequestPart part) {
        var own = part.variables();
        Failure found = cookieLine(part);
        found = found == null ? templates(part, part.url(), layout.url(part), own) : found;
        for (Section section : part.sections()) {
            for (Pair pair : section.pairs()) {
                found = found == null ? line(part, pair, own) : found;
                if (found == null && section.kind() == SectionKind.OPTIONS) {
                    found = option(part, pair, own);
                }
            }
        }
        for (Pair pair : part.headers()) {
            found = found == null ? line(part, pair, own) : found;
        }
        if (found == null) {
            found = url(part, own);
        }
        found = found == null ? role(part, own) : found;
        Body body = part.body();
        return found == null && body != null ? body(part, body, own) : found;
    }

    private Failure failure(
            RequestPart part, String title, int offset, int length, String message) {
        return new Failure(title, offset, length, message, layout.start(part), false);
    }

    private @Nullable Failure cookieLine(RequestPart part) {
        int lead = layout.start(part) - part.lead().length();
        return CookieLine.of(part).stream()
                .filter(each -> !each.fault().isEmpty())
                .findFirst()
                .map(each ->
                        failure(
                                part,
                                "Invalid cookie storage",
                                lead + each.start(),
                                each.name().length(),
                                each.fault()))
                .orElse(null);
    }

    private @Nullable Failure line(RequestPart part, Pair pair, Map<String, String> own) {
        Failure key = templates(part, pair.key(), layout.start(pair), own);
        return key == null ? templates(part, pair.value(), layout.value(pair), own) : key;
    }

    private @Nullable Failure templates(
            RequestPart part, String text, int offset, Map<String, String> own) {
        int at = 0;
        while ((at = text.indexOf("{{", at)) >= 0) {
            int end = text.indexOf("}}", at);
            if (end < 0) {
                return null;
            }
            String inside = text.substring(at + 2, end);
            Template template = Template.of(inside);
            String name = template.rest().isEmpty() ? template.name() : inside.strip();
            if (!variables.knows(name) && !own.containsKey(name) && !template.isFunction()) {
                int start = offset + at + 2 + inside.indexOf(name);
                return failure(
                        part,
                        "Undefined variable",
                        start,
                        name.length(),
                        "you must set the variable " + name);
            }
            at = end;
        }
        return null;
    }

    private @Nullable Failure role(RequestPart part, Map<String, String> own) {
        RoleLogin login = RoleLogin.of(part).orElse(null);
        return login == null
                        || login.variable(name -> variables.knows(name) || own.containsKey(name))
                                .isPresent()
                ? null
                : failure(
                        part, "Unknown role", layout.url(part), part.url().length(), login.lack());
    }

    private @Nullable Failure url(RequestPart part, Map<String, String> own) {
        String written = part.url();
        if (written.startsWith("http://") || written.startsWith("https://")) {
            return null;
        }
        String url = variables.texts(variables.lent()).and(own).raw(written);
        if (url.startsWith("http://") || url.startsWith("https://")) {
            return null;
        }
        return failure(
                part,
                "Invalid URL",
                layout.url(part),
                part.url().length(),
                "URL <" + url + "> must start with http:// or https://");
    }

    private @Nullable Failure option(RequestPart part, Pair pair, Map<String, String> own) {
        String written = pair.value().strip();
        boolean free = Vocabulary.lacking(pair.key(), "").isEmpty();
        if (free || !written.startsWith("{{")) {
            return null;
        }
        String value = variables.texts().and(own).raw(written).strip();
        String lacking = Vocabulary.lacking(pair.key(), value);
        if (lacking.isEmpty()) {
            return null;
        }
        return failure(
                part,
                "Invalid variable type",
                layout.value(pair) + 2,
                written.length() - 4,
                lacking.replaceFirst(" an? ", " ") + ", actual value is <" + value + ">");
    }

    private @Nullable Failure body(RequestPart part, Body body, Map<String, String> own) {
        int start = layout.start(body);
        if (body.kind() != BodyKind.FILE) {
            boolean plain = body.kind() == BodyKind.BASE64 || body.kind() == BodyKind.HEX;
            return plain ? null : templates(part, body.source(), start, own);
        }
        Failure unknown = templates(part, body.content(), start, own);
        if (unknown != null) {
            return unknown;
        }
        String name = variables.texts().and(own).unquoted(body.content());
        if (Files.isReadable(folder.resolve(name))) {
            return null;
        }
        return failure(
                part,
                "File read access",
                start + body.source().indexOf(body.content()),
                body.content().length(),
                "file " + name + " can not be read");
    }
}
