package dev.binnacle.api.hurl;

import dev.binnacle.api.Payload;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Turns a written body into what is sent, with the content type that Hurl gives it. */
final class BodyResolver {
    private static final String BYTES = "application/octet-stream";
    private final Path folder;

    BodyResolver(Path folder) {
        this.folder = folder;
    }

    Payload resolve(Body body, Variables variables) {
        String content = body.content();
        return switch (body.kind()) {
            case JSON -> Payload.text(variables.json(content), "application/json");
            case XML -> Payload.text(content, "application/xml");
            case ONELINE -> Payload.text(variables.unquoted(content), "");
            case MULTILINE -> multiline(body, variables);
            case BASE64 -> new Payload.Content(base64(content), BYTES);
            case HEX -> new Payload.Content(hex(content), BYTES);
            case FILE -> new Payload.FromFile(file(variables.unquoted(content)), "");
        };
    }

    private static Payload multiline(Body body, Variables variables) {
        String language = body.language().split(",", 2)[0].strip();
        String content = body.content();
        return switch (language) {
            case "json" -> Payload.text(variables.raw(content), "application/json");
            case "xml" -> Payload.text(variables.raw(content), "application/xml");
            case "graphql" -> Payload.text(graphql(content, variables), "application/json");
            case "base64" -> new Payload.Content(base64(content), BYTES);
            case "hex" -> new Payload.Content(hex(content), BYTES);
            default -> Payload.text(variables.raw(content), "");
        };
    }

    /** A query and its variables as the JSON that GraphQL over HTTP wants. */
    private static String graphql(String content, Variables variables) {
        int start = content.startsWith("variables") ? 0 : content.indexOf("\nvariables");
        String query = start < 0 ? content : content.substring(0, start);
        String json = "{\"query\":\"" + JsonText.escape(variables.raw(query).strip()) + "\"";
        if (start < 0) {
            return json + "}";
        }
        int brace = content.indexOf('{', start);
        if (brace < 0) {
            return json + "}";
        }
        String values = content.substring(brace);
        return json + ",\"variables\":" + variables.json(values).strip() + "}";
    }

    private static byte[] base64(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The body is not base64.",
                            String.valueOf(wrong.getMessage()))
                    .exception(wrong);
        }
    }

    private static byte[] hex(String content) {
        String digits = content.replaceAll("\\s", "");
        if (digits.length() % 2 != 0) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The body is not hexadecimal.",
                            "It has an odd number of digits.")
                    .exception();
        }
        return HexFormat.of().parseHex(digits);
    }

    Payload multipart(Section section, Variables variables) {
        return new Payload.Multipart(
                section.pairs().stream().map(pair -> part(pair, variables)).toList());
    }

    private Payload.Part part(Pair pair, Variables variables) {
        String name = variables.unquoted(pair.key());
        String value = variables.unquoted(pair.value());
        int end = value.lastIndexOf(';');
        if (!value.startsWith("file,") || end < 0) {
            return new Payload.Part(name, "", Payload.text(value, ""));
        }
        Path file = file(value.substring("file,".length(), end).strip());
        String type = value.substring(end + 1).strip();
        return new Payload.Part(
                name,
                String.valueOf(file.getFileName()),
                new Payload.FromFile(file, type.isEmpty() ? typeOf(file) : type));
    }

    /** The content type by the file's ending, as Hurl guesses it. */
    private static String typeOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "gif" -> "image/gif";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "svg" -> "image/svg+xml";
            case "txt" -> "text/plain";
            case "htm", "html" -> "text/html";
            case "pdf" -> "application/pdf";
            case "xml" -> "application/xml";
            case "json" -> "application/json";
            default -> BYTES;
        };
    }

    /** A file in the folder or below; another place is refused, links followed or not. */
    Path file(String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)
                    || (Files.exists(file) && !file.toRealPath().startsWith(root))) {
                throw Problem.of(
                                ProblemCode.REQUEST_FILE,
                                "The file " + name + " lies outside the collection.",
                                "A request reads only files beside it or below.")
                        .exception();
            }
            if (!Files.isRegularFile(file)) {
                throw Problem.of(
                                ProblemCode.REQUEST_FILE,
                                "There is no file " + name + " beside the request.",
                                "Looked for " + file)
                        .exception();
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof dev.binnacle.base.ProblemException known) {
                throw known;
            }
            throw Problem.of(
                            ProblemCode.REQUEST_FILE,
                            "The file " + name + " cannot be read.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }
}
