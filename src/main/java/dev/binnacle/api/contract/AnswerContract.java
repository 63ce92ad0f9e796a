package dev.binnacle.api.contract;

import dev.binnacle.api.Response;
import dev.binnacle.api.openapi.Content;
import dev.binnacle.api.openapi.DescribedAnswer;
import dev.binnacle.api.openapi.DescribedHeader;
import dev.binnacle.api.openapi.Operation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds an answer against what is described of it. */
final class AnswerContract {
    private static final long LARGEST = 32L << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final SchemaCheck schemas;
    private final List<Finding> findings = new ArrayList<>();

    AnswerContract(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    List<Finding> look(Operation operation, String method, Response response) {
        Optional<DescribedAnswer> described = operation.answer(response.status());
        if (described.isEmpty()) {
            status(operation, response.status());
            return findings;
        }
        described.get().headers().forEach(each -> header(each, response));
        boolean bodiless =
                method.equals("HEAD") || response.status() == 204 || response.status() == 304;
        if (!bodiless) {
            body(described.get(), response);
        }
        return findings;
    }

    private void status(Operation operation, int status) {
        String known =
                operation.answers().stream()
                        .map(DescribedAnswer::status)
                        .collect(Collectors.joining(", "));
        String sentence = "The status " + status + " is not described";
        if (known.isEmpty()) {
            note(Finding.Kind.STATUS, sentence + ": no answer is.", "");
        } else {
            violation(Finding.Kind.STATUS, sentence + "; " + known + " are.", "");
        }
    }

    private void violation(Finding.Kind kind, String sentence, String place) {
        findings.add(Finding.violation(kind, sentence, place));
    }

    private void note(Finding.Kind kind, String sentence, String place) {
        findings.add(Finding.note(kind, sentence, place));
    }

    private void header(DescribedHeader described, Response response) {
        String name = described.name();
        boolean there = response.headers().stream().anyMatch(each -> each.is(name));
        if (name.equalsIgnoreCase("Content-Type")) {
            return;
        }
        if (!there) {
            if (described.required()) {
                violation(Finding.Kind.HEADER, "The header " + name + " is missing.", name);
            }
            return;
        }
        JsonNode value = Values.of(response.header(name), described.schema());
        for (SchemaCheck.Wrong each : schemas.look(described.schema(), value).wrong()) {
            violation(
                    Finding.Kind.HEADER,
                    "The header " + name + " is not as described: " + each.reason() + ".",
                    name);
        }
    }

    private void body(DescribedAnswer described, Response response) {
        long length = response.body().length();
        if (described.contents().isEmpty()) {
            if (length > 0) {
                note(Finding.Kind.BODY, "There is a body, and none is described.", "");
            }
            return;
        }
        String types =
                described.contents().stream()
                        .map(Content::mediaType)
                        .collect(Collectors.joining(", "));
        if (length == 0) {
            violation(Finding.Kind.BODY, "There is no body; " + types + " is described.", "");
            return;
        }
        String type = response.header("Content-Type");
        Optional<Content> content =
                described.contents().stream()
                        .filter(each -> each.covers(type))
                        .min(Comparator.comparing(each -> each.mediaType().contains("*")));
        if (content.isEmpty()) {
            String has = type.isEmpty() ? "no media type is named" : "it is " + type;
            violation(
                    Finding.Kind.MEDIA_TYPE,
                    "The body is not of a described type: " + has + "; " + types + " is described.",
                    "Content-Type");
        } else {
            held(content.get(), type, response);
        }
    }

    private void held(Content described, String type, Response response) {
        var content = new Content(type, described.schema(), described.example());
        boolean unsaid = described.schema().node().isMissingNode();
        if (!content.isJson() && (unsaid || !content.isXml())) {
            return;
        }
        if (response.body().length() > LARGEST) {
            note(
                    Finding.Kind.BODY,
                    "The body is too large to be held against its schema: "
                            + (response.body().length() >> 20)
                            + " MB.",
                    "");
            return;
        }
        try (InputStream in = response.body().open()) {
            if (content.isJson()) {
                told(schemas.look(described.schema(), JSON.readTree(in)));
            } else {
                xml(described, in);
            }
        } catch (JacksonException broken) {
            violation(Finding.Kind.BODY, "The body is not JSON: " + reason(broken), "");
        } catch (IOException gone) {
            note(Finding.Kind.BODY, "The body cannot be read any more.", "");
        }
    }

    private void xml(Content described, InputStream in) {
        for (String each : XmlRoot.wrong(in, described.schema())) {
            violation(Finding.Kind.BODY, "The body is not as described: " + each + ".", "");
        }
        note(Finding.Kind.BODY, XmlRoot.NOT_HELD, "");
    }

    private static String reason(JacksonException broken) {
        return broken.getOriginalMessage().lines().findFirst().orElse("") + ".";
    }

    private void told(SchemaCheck.Result result) {
        if (!result.usable()) {
            note(Finding.Kind.BODY, "The description's schema of the body cannot be used.", "");
        }
        for (SchemaCheck.Wrong each : result.wrong()) {
            String where = each.place().isEmpty() ? "The body" : "The body at " + each.place();
            violation(
                    Finding.Kind.BODY,
                    where + " is not as described: " + each.reason() + ".",
                    each.place());
        }
    }
}
