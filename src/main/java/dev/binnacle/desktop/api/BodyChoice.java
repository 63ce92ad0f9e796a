package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SectionKind;

import java.util.List;

/** The kinds of body that the form offers, and how each is written. */
enum BodyChoice {
    NONE("No body", ""),
    JSON("JSON", "Sent as application/json; {{variables}} are put in."),
    XML("XML", "Sent as application/xml."),
    GRAPHQL("GraphQL", ""),
    TEXT("Text", "Sent as it is; set Content-Type among the headers."),
    FORM("Form", "name=value pairs, application/x-www-form-urlencoded."),
    MULTIPART("Multipart", "A file as value: file,photo.png;"),
    BASE64("Base64", "The bytes, in base64."),
    HEX("Hex", "The bytes, in hexadecimal."),
    FILE("File", "Name of a file beside the request.");

    private final String title;
    private final String hint;

    BodyChoice(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    String hint() {
        return hint;
    }

    boolean isPairs() {
        return this == FORM || this == MULTIPART;
    }

    SectionKind section() {
        return this == MULTIPART ? SectionKind.MULTIPART : SectionKind.FORM;
    }

    /** What a written request carries. */
    static BodyChoice of(RequestPart part) {
        if (part.section(SectionKind.FORM).isPresent()) {
            return FORM;
        }
        if (part.section(SectionKind.MULTIPART).isPresent()) {
            return MULTIPART;
        }
        Body body = part.body();
        if (body == null) {
            return NONE;
        }
        return switch (body.kind()) {
            case JSON -> JSON;
            case XML -> XML;
            case ONELINE -> TEXT;
            case BASE64 -> BASE64;
            case HEX -> HEX;
            case FILE -> FILE;
            case MULTILINE -> ofLanguage(body.language());
        };
    }

    private static BodyChoice ofLanguage(String language) {
        return switch (language.split(",", 2)[0].strip()) {
            case "json" -> JSON;
            case "xml" -> XML;
            case "graphql" -> GRAPHQL;
            case "base64" -> BASE64;
            case "hex" -> HEX;
            default -> TEXT;
        };
    }

    /** What the form's text field shows of a written request. */
    static String content(RequestPart part) {
        Body body = part.body();
        return body == null ? "" : body.content();
    }

    /** The same request with this content as its body; pairs and other kinds are taken out. */
    RequestPart write(RequestPart part, String content) {
        RequestPart bare =
                RequestEdit.section(
                        RequestEdit.section(part, SectionKind.FORM, List.of()),
                        SectionKind.MULTIPART,
                        List.of());
        return switch (this) {
            case NONE, FORM, MULTIPART -> RequestEdit.body(bare, null, "");
            case JSON -> literal(bare, BodyKind.JSON, "json", content);
            case XML -> literal(bare, BodyKind.XML, "xml", content);
            case GRAPHQL -> multiline(bare, "graphql", content);
            case TEXT -> multiline(bare, "", content);
            case BASE64 -> RequestEdit.body(bare, BodyKind.BASE64, "base64," + content + ";");
            case HEX -> RequestEdit.body(bare, BodyKind.HEX, "hex," + content + ";");
            case FILE -> RequestEdit.body(bare, BodyKind.FILE, "file," + content + ";");
        };
    }

    /** Bare where Hurl can read it so, else between backticks: half-typed text is kept as well. */
    private static RequestPart literal(
            RequestPart part, BodyKind kind, String language, String content) {
        String bare = content.strip();
        return isBare(kind, bare)
                ? RequestEdit.body(part, kind, bare)
                : multiline(part, language, content);
    }

    private static boolean isBare(BodyKind kind, String content) {
        HurlReading trial = HurlReading.of("POST http://a\n" + content + "\n");
        if (!(trial instanceof HurlFile file) || file.entries().size() != 1) {
            return false;
        }
        Body body = file.entries().getFirst().request().body();
        return body != null && body.kind() == kind && body.source().equals(content);
    }

    private static RequestPart multiline(RequestPart part, String language, String content) {
        return RequestEdit.body(
                part, BodyKind.MULTILINE, "```" + language + "\n" + content + "```");
    }

    @Override
    public String toString() {
        return title;
    }
}
