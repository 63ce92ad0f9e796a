package dev.binnacle.api.check;

import com.google.re2j.Matcher;

import dev.binnacle.api.TlsSummary;
import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What queries find in an answer. */
final class Queries {
    private final CheckedAnswer answer;
    private final Arguments arguments;

    Queries(CheckedAnswer answer, Arguments arguments) {
        this.answer = answer;
        this.arguments = arguments;
    }

    /** Null = the answer has nothing of the kind. */
    @Nullable Value find(Operation query) {
        return switch (query.name()) {
            case "status" -> Value.Whole.of(answer.status());
            case "version" -> new Value.Text(answer.version());
            case "url" -> new Value.Text(answer.url());
            case "ip" -> answer.peer().isEmpty() ? null : new Value.Text(answer.peer());
            case "duration" -> Value.Whole.of(answer.milliseconds());
            case "bytes" -> new Value.Binary(bytes(query));
            case "rawbytes" -> new Value.Binary(answer.rawBytes());
            case "body" -> new Value.Text(body(query));
            case "sha256" -> digest(query, "SHA-256");
            case "md5" -> digest(query, "MD5");
            case "redirects" ->
                    new Value.Items(
                            answer.followed().stream().<Value>map(Value.Redirect::new).toList());
            case "header" -> header(arguments.text(first(query)));
            case "cookie" -> cookie(query);
            case "variable" -> arguments.variables().get(arguments.text(first(query)));
            case "certificate" -> certificate(first(query));
            case "regex" -> regex(query);
            case "jsonpath" -> jsonPath(query);
            case "xpath" -> xpath(query);
            default ->
                    throw CheckFailure.at(query, "Unsupported query", "the query is not supported");
        };
    }

    private static Argument first(Operation query) {
        return query.arguments().getFirst();
    }

    private byte[] bytes(Operation query) {
        refusePacked(query);
        return answer.bytes();
    }

    private void refusePacked(Operation query) {
        if (!answer.packed().isEmpty()) {
            throw CheckFailure.at(
                    query,
                    "Decompression error",
                    "compression " + answer.packed() + " is not supported");
        }
    }

    private String body(Operation query) {
        refusePacked(query);
        try {
            return answer.text();
        } catch (CharacterCodingException odd) {
            throw CheckFailure.at(
                    query,
                    "Invalid decoding",
                    "the body can not be decoded with charset '" + answer.charsetName() + "'");
        }
    }

    private Value digest(Operation query, String algorithm) {
        try {
            return new Value.Binary(MessageDigest.getInstance(algorithm).digest(bytes(query)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Value header(String name) {
        List<String> values = answer.header(name);
        if (values.size() == 1) {
            return new Value.Text(values.getFirst());
        }
        return values.isEmpty()
                ? null
                : new Value.Items(values.stream().<Value>map(Value.Text::new).toList());
    }

    /** By {@code name} or {@code name[Attribute]}. */
    private @Nullable Value cookie(Operation query) {
        String path = arguments.text(first(query));
        int bracket = path.indexOf('[');
        String name = bracket < 0 ? path : path.substring(0, bracket);
        String attribute =
                bracket < 0 || !path.endsWith("]")
                        ? "value"
                        : path.substring(bracket + 1, path.length() - 1).toLowerCase(Locale.ROOT);
        AnsweredCookie cookie =
                answer.header("Set-Cookie").stream()
                        .map(AnsweredCookie::of)
                        .filter(Objects::nonNull)
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
        if (cookie == null) {
            return null;
        }
        String value = attribute.equals("value") ? cookie.value() : cookie.attribute(attribute);
        if (value == null) {
            return null;
        }
        return switch (attribute) {
            case "expires" -> Moments.ofCookie(value);
            case "max-age" ->
                    value.matches("-?\\d{1,18}")
                            ? Value.Whole.of(Long.parseLong(value))
                            : new Value.Text(value);
            case "secure", "httponly" -> new Value.Truth(true);
            default -> new Value.Text(value);
        };
    }

    private @Nullable Value certificate(Argument part) {
        TlsSummary.Certificate certificate = answer.certificate().orElse(null);
        if (certificate == null) {
            return null;
        }
        return switch (arguments.text(part)) {
            case "Subject" -> new Value.Text(certificate.subject());
            case "Issuer" -> new Value.Text(certificate.issuer());
            case "Start-Date" -> new Value.Moment(certificate.from());
            case "Expire-Date" -> new Value.Moment(certificate.until());
            case "Serial-Number" -> new Value.Text(certificate.serial());
            case "Subject-Alt-Name" -> new Value.Text(String.join(", ", certificate.names()));
            default ->
                    throw CheckFailure.at(
                            part, "Invalid certificate attribute", "there is no such attribute");
        };
    }

    private @Nullable Value regex(Operation query) {
        Matcher matcher = arguments.pattern(first(query)).matcher(body(query));
        boolean found = matcher.find() && matcher.groupCount() > 0;
        String group = found ? matcher.group(1) : null;
        return group == null ? null : new Value.Text(group);
    }

    private @Nullable Value jsonPath(Operation query) {
        body(query);
        try {
            return Paths.json(answer.json(), first(query), arguments);
        } catch (JacksonException none) {
            throw CheckFailure.at(query, "Invalid JSON", "the HTTP response is not a valid JSON");
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Value xpath(Operation query) {
        body(query);
        try {
            return Paths.xml(answer.document(), first(query), arguments);
        } catch (NoDocumentException none) {
            throw CheckFailure.at(query, "Invalid XML", "the HTTP response is not a valid XML");
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
